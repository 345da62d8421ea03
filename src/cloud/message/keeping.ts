import { sql } from 'kysely'
import { dayMs, type EraseTurn, type KeepingRule } from '../retention'

export const messageKeptMs = 366 * dayMs

/** A message goes with what WeChat was told of it. */
async function eraseMessages({ db, now, most }: EraseTurn): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    with old as (select ctid from message where at <= ${new Date(now.getTime() - messageKeptMs)} limit ${most}),
      gone as (delete from message where ctid = any(array(select ctid from old)) returning resident_id, id),
      deliveries as (delete from message_delivery using gone
        where message_delivery.resident_id = gone.resident_id and message_delivery.message_id = gone.id)
    select count(*) as erased from gone`.execute(db)
  return rows[0]?.erased ?? 0
}

export const messageKeeping: readonly KeepingRule[] = [
  { table: 'message', what: '站内消息', kept: '1年', why: '只是通知；事情本身在调阅记录、凭证、工单里', erase: eraseMessages },
  { table: 'message_delivery', what: '微信消息的投递', kept: '随站内消息', why: '防重复发送' },
  { table: 'message_balance', what: '订阅消息余额', kept: '到账户注销', why: '还能发几条' },
  { table: 'notice_sms', what: '待发的短信', kept: '发出即删，最多24小时', why: '号码只为这一条短信留着' },
]
