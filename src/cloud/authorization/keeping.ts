import { type RawBuilder, sql } from 'kysely'
import { chinaDate } from '../chinaDate'
import type { DatabaseTransaction } from '../ports'
import { dayMs, type EraseTurn, type KeepingRule, sixMonthsMs, threeYearsMs } from '../retention'
import { lockQueue } from './intents'

export const authorizationKeeping: readonly KeepingRule[] = [
  {
    table: 'access_request',
    what: '调阅申请',
    kept: '没有成为权限的：过期后6个月；成为权限的：随权限',
    why: '日志留存（网络安全法21条）',
    erase: eraseUnanswered,
  },
  { table: 'authorization_code', what: '授权码摘要', kept: '失效后1小时内删除', why: '用过即无用' },
  {
    table: 'access_grant',
    what: '调阅权限',
    kept: '省平台确认结束之后3年；没有结束的一直保留',
    why: '谁凭什么能看，与请求权时效同样久（民法典188条、个人信息保护法56条）',
    erase: eraseEnded,
  },
  { table: 'grant_consent', what: '权限的每次同意', kept: '随权限', why: '同上' },
  { table: 'intent', what: '送省平台的意愿', kept: '随权限', why: '同上' },
  { table: 'intent_queue', what: '意愿的队列', kept: '到这家医院的权限都删除', why: '同上' },
  { table: 'hospital_block', what: '不再接受申请的医院', kept: '到本人取消', why: '本人的决定' },
  { table: 'hospital_name', what: '医院名称', kept: '一直（没有个人信息）', why: '防冒名' },
  { table: 'hospital_wrong_try', what: '医院输错授权码的次数', kept: '每家一行，每小时重计（没有个人信息）', why: '防猜' },
  { table: 'sms_wrong_try', what: '短信授权码输错的次数', kept: '当天', why: '防猜', erase: eraseTries },
]

async function eraseUnanswered({ db, now, most }: EraseTurn): Promise<number> {
  const { numAffectedRows } = await sql`delete from access_request where ctid = any(array(select ctid from access_request
    where expires_at <= ${new Date(now.getTime() - sixMonthsMs)} and closing is distinct from 'used' limit ${most}))`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function eraseTries({ db, now }: EraseTurn): Promise<number> {
  const today = chinaDate(now)
  return Number((await db.deleteFrom('sms_wrong_try').where('day', '<', today).executeTakeFirst()).numDeletedRows)
}

interface EndedGrant {
  readonly id: string
  readonly resident_id: string
  readonly org_code: string
}

/**
 * Its end is the province's word: taken back, closed after its time, or refused; and of one it never recorded, its time. A wish to take back
 * that is still on its way keeps it, however old.
 */
async function eraseEnded({ db, now, most }: EraseTurn): Promise<number> {
  const before = new Date(now.getTime() - threeYearsMs)
  const { rows } = await sql<EndedGrant>`
    select id, resident_id, org_code from access_grant
    where expires_at <= ${new Date(before.getTime() + 31 * dayMs)} and case
      when revoke_requested_at is not null then revoked_at <= ${before}
      when refused_at is not null then refused_at <= ${before}
      when recorded_at is not null then closed_at <= ${before}
      else expires_at <= ${before} end
    order by expires_at limit ${most}`.execute(db)
  for (const grant of rows) await db.transaction().execute((trx) => erase(trx, grant))
  return rows.length
}

/** With everything that was said of it; the queue goes with the last of its hospital. */
async function erase(trx: DatabaseTransaction, { id, resident_id, org_code }: EndedGrant): Promise<void> {
  await lockQueue(trx, { residentId: resident_id, orgCode: org_code })
  const consents = await trx
    .deleteFrom('grant_consent')
    .where('resident_id', '=', resident_id)
    .where('grant_id', '=', id)
    .returning('request_id')
    .execute()
  const requests = consents.map(({ request_id }) => request_id)
  if (requests.length > 0)
    await trx.deleteFrom('access_request').where('resident_id', '=', resident_id).where('id', 'in', requests).execute()
  const ofHospital = { resident_id, org_code }
  await trx
    .deleteFrom('intent')
    .where((where) => where.and({ ...ofHospital, grant_id: id }))
    .execute()
  await trx.deleteFrom('access_grant').where('resident_id', '=', resident_id).where('id', '=', id).execute()
  await trx
    .deleteFrom('intent_queue')
    .where((where) => where.and(ofHospital))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_grant')
            .select('id')
            .where((where) => where.and(ofHospital)),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('intent')
            .select('seq')
            .where((where) => where.and(ofHospital)),
        ),
      ),
    )
    .execute()
}

/** Whether a permission still rests on this receipt. */
export function receiptInUse(residentId: RawBuilder<string>, receiptId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`(exists (select from grant_consent where grant_consent.resident_id = ${residentId} and grant_consent.receipt_id = ${receiptId})
    or exists (select from access_grant where access_grant.resident_id = ${residentId} and access_grant.receipt_id = ${receiptId}))`
}

/** Whether a person must stay known for a permission that is still kept. */
export function grantsNeed(residentId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`exists (select from access_grant where access_grant.resident_id = ${residentId})`
}
