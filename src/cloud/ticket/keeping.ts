import { type RawBuilder, sql } from 'kysely'
import { type EraseTurn, type KeepingRule, threeYearsMs } from '../retention'

/** A ticket goes with whatever photos of it are still here. */
async function eraseTickets({ db, now, most }: EraseTurn): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    with old as (select ctid from ticket where closed_at <= ${new Date(now.getTime() - threeYearsMs)} limit ${most}),
      gone as (delete from ticket where ctid = any(array(select ctid from old)) returning resident_id, id),
      photos as (delete from ticket_photo_piece using gone
        where ticket_photo_piece.resident_id = gone.resident_id and ticket_photo_piece.ticket_id = gone.id)
    select count(*) as erased from gone`.execute(db)
  return rows[0]?.erased ?? 0
}

export const ticketKeeping: readonly KeepingRule[] = [
  { table: 'ticket', what: '工单', kept: '办结后3年', why: '对答复不服的请求权时效（民法典188条）', erase: eraseTickets },
  { table: 'ticket_photo_piece', what: '工单的照片', kept: '省平台收下即删；送不到的随工单', why: '只为送到省平台' },
  { table: 'ticket_follow', what: '要跟进的居民', kept: '到工单都办结', why: '知道该问谁的进度' },
]

/** Whether a person must stay known for a ticket of theirs. */
export function ticketsNeed(residentId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`exists (select from ticket where ticket.resident_id = ${residentId})`
}
