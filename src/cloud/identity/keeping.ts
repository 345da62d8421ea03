import { type RawBuilder, sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'
import { dayMs, type EraseTurn, eraseAfter, type KeepingRule, sixMonthsMs, threeYearsMs } from '../retention'

/** Whether something of another folder still has to know who this person is: asked within the query, so that who is needed takes nobody's place. */
export type StillNeeds = (residentId: RawBuilder<string>) => RawBuilder<boolean>

export interface LeavingNeeds {
  readonly stillNeeds: readonly StillNeeds[]
  eraseAccountReceipts(trx: DatabaseTransaction, residentId: string, accountIds: readonly string[], now: Date): Promise<void>
}

export function identityKeeping(needs: LeavingNeeds): readonly KeepingRule[] {
  return [
    { table: 'account', what: '微信账户', kept: '注销时删除 openid 与手机号；空行留着', why: '凭证里的账户编号要有所指，它不指向任何人' },
    {
      table: 'resident',
      what: '居民的姓名、证件号码、出生日期',
      kept: '最后一个账户注销后3年，且没有权限、监护、工单还要用；之后抹去，只留带密钥的摘要',
      why: '办理目的已经不在（个人信息保护法47条）；3年内可能有争议',
      erase: (turn) => eraseThoseWhoLeft(needs, turn),
    },
    {
      table: 'session',
      what: '登录记录',
      kept: '6个月',
      why: '网络安全法21条',
      erase: eraseAfter('session', 'created_at', sixMonthsMs),
    },
    {
      table: 'face_attempt',
      what: '人脸核身的结果编号（没有人脸）',
      kept: '6个月；微信摘要24小时',
      why: '网络安全法21条',
      erase: eraseAfter('face_attempt', 'created_at', sixMonthsMs),
    },
    { table: 'attempt_limit', what: '次数限制', kept: '1天', why: '防猜、防滥用' },
    {
      table: 'offline_proof',
      what: '窗口认证的号码与密码摘要',
      kept: '到被新的代替、作废或最后一个账户注销；一直没有账户的：3年',
      why: '另一条认证的路；3年没来用的，不必再留着号码（个人信息保护法47条）',
      erase: eraseUnusedProofs,
    },
    { table: 'pin_code', what: '短信验证码摘要', kept: '1天', why: '用过即无用', erase: eraseAfter('pin_code', 'expires_at', dayMs) },
    {
      table: 'soter_challenge',
      what: '指纹、面容的一次性挑战',
      kept: '1天',
      why: '用过即无用',
      erase: eraseAfter('soter_challenge', 'expires_at', dayMs),
    },
    { table: 'soter_phone', what: '登记了指纹、面容的手机（摘要）', kept: '到账户欠证明或注销', why: '认得是哪台手机' },
    {
      table: 'vouch',
      what: '家人确认',
      kept: '6个月；号码用完即删',
      why: '认证的日志（网络安全法21条）',
      erase: eraseAfter('vouch', 'expires_at', sixMonthsMs),
    },
    {
      table: 'window_proof',
      what: '收过的窗口证明编号',
      kept: '3年',
      why: '同一份证明不收两遍',
      erase: eraseAfter('window_proof', 'received_at', threeYearsMs),
    },
  ]
}

/** Proven at a window, and never came: no account of theirs would ever take it along. */
async function eraseUnusedProofs({ db, now, most }: EraseTurn): Promise<number> {
  const { numAffectedRows } = await sql`delete from offline_proof where ctid = any(array(
    select ctid from offline_proof as proof where proven_at <= ${new Date(now.getTime() - threeYearsMs)}
      and not exists (select from account where account.resident_id = proof.resident_id and account.closed_at is null)
    limit ${most}))`.execute(db)
  return Number(numAffectedRows ?? 0)
}

interface Left {
  readonly residentId: string
  readonly accountIds: readonly string[]
}

/** Whose every account was closed so long ago. Who only ever came by a doctor's SMS has none, and is known as long as their permissions are. */
async function eraseThoseWhoLeft({ stillNeeds, eraseAccountReceipts }: LeavingNeeds, { db, now, most }: EraseTurn): Promise<number> {
  const before = new Date(now.getTime() - threeYearsMs)
  const isNeeded = (residentId: RawBuilder<string>) =>
    sql<boolean>`(${sql.join(
      stillNeeds.map((needs) => needs(residentId)),
      sql` or `,
    )})`
  const { rows } = await sql<Left>`
    select account.resident_id as "residentId", array_agg(account.id) as "accountIds" from account
    join resident on resident.id = account.resident_id
    where resident.number_sealed is not null and not ${isNeeded(sql.ref('resident.id'))}
    group by account.resident_id having bool_and(account.closed_at is not null and account.closed_at <= ${before})
    order by max(account.closed_at) limit ${most}`.execute(db)
  let erased = 0
  for (const left of rows) {
    erased += await db.transaction().execute(async (trx) => {
      // Whoever ties an account to this person does so under the same lock.
      await trx.selectFrom('resident').select('id').where('id', '=', left.residentId).forUpdate().execute()
      if (await isBack(trx, left)) return 0
      const { rows: asked } = await sql<{ needed: boolean }>`select ${isNeeded(sql`${left.residentId}::uuid`)} as needed`.execute(trx)
      if (asked[0]?.needed !== false) return 0
      await eraseAccountReceipts(trx, left.residentId, left.accountIds, now)
      const nothing = { document_type: null, number_sealed: null, name_sealed: null, birth_date_sealed: null }
      await trx.updateTable('resident').set(nothing).where('id', '=', left.residentId).execute()
      return 1
    })
  }
  return erased
}

async function isBack(trx: DatabaseTransaction, { residentId, accountIds }: Left): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('id', 'not in', [...accountIds])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
