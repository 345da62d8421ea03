import { type RawBuilder, sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'
import { type EraseTurn, type KeepingRule, threeYearsMs } from '../retention'
import { eraseReceipts } from './eraseReceipts'

/** What consent asks of authorization, within its own query: whether a permission still rests on a receipt. */
export type ReceiptInUse = (residentId: RawBuilder<string>, receiptId: RawBuilder<string>) => RawBuilder<boolean>

interface OldReceipt {
  readonly residentId: string
  readonly receiptId: string
}

export function consentKeeping(receiptInUse: ReceiptInUse): readonly KeepingRule[] {
  /**
   * Three years after it was taken back, or replaced by a later word of the same account; of access, after it was given, unless a permission that
   * rests on it is still kept. A guardian's goes with the guardianship, a closed account's with the account (their folders say when).
   */
  async function erase({ db, now, most }: EraseTurn): Promise<number> {
    const before = new Date(now.getTime() - threeYearsMs)
    const inUse = receiptInUse(sql.ref('old.resident_id'), sql.ref('old.id'))
    return db.transaction().execute(async (trx) => {
      const { rows } = await sql<OldReceipt>`
        select old.resident_id as "residentId", old.id as "receiptId" from consent_receipt as old
        where old.agreed_at <= ${before} and old.erased_at is null and case old.document when 'access' then not ${inUse} else
          old.act = 'withdrawn' or exists (
            select from consent_receipt as later where later.resident_id = old.resident_id and later.account_id = old.account_id
              and later.document = old.document and later.number > old.number and later.agreed_at <= ${before}) end
        order by old.agreed_at limit ${most} for update of old skip locked`.execute(trx)
      let erased = 0
      for (const { residentId, receiptId } of rows) erased += await eraseReceipts(trx, residentId, [receiptId], now)
      return erased
    })
  }

  return [
    {
      table: 'consent_receipt',
      what: '同意凭证的内容',
      kept: '权限结束后3年；其他同意在撤回、被新的代替、监护结束或账户注销之后3年。之后抹去内容，只留编号与摘要',
      why: '证明同意过什么（个人信息保护法55、56条，民法典188条）；留下摘要，链和库外签名存证仍能核对',
      erase,
    },
    { table: 'consent_chain', what: '凭证链的链头', kept: '一直（只有编号与摘要）', why: '核对有没有被改、被删' },
    { table: 'consent_checkpoint', what: '签名存证的目录', kept: '一直（只有编号与摘要）', why: '同上' },
  ]
}

/** Everything a closed account of this person said for itself. */
export async function eraseAccountReceipts(
  trx: DatabaseTransaction,
  residentId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = await trx
    .selectFrom('consent_receipt')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('account_id', 'in', [...accountIds])
    .where('document', 'in', ['notice', 'face', 'messages'])
    .where('agreed_at', '<=', new Date(now.getTime() - threeYearsMs))
    .execute()
  await eraseReceipts(
    trx,
    residentId,
    rows.map(({ id }) => id),
    now,
  )
}
