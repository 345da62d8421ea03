import type { ColumnType } from 'kysely'
import { nextHandOver } from '../../contract/family/ageRules'
import type { DatabaseTransaction } from '../ports'

/** Which hand-over was announced to whom: each guardian by their own id, the child itself by its own in both places. */
export interface HandOverNoticeTable {
  resident_id: string
  guardian_resident_id: string
  age: number
  /** So many days before; 0: that it has happened. */
  days: number
  at: ColumnType<Date, Date, never>
}

const daysBefore = [7, 30, 90] as const

export interface Announced {
  readonly age: 14 | 18
  readonly days: number
}

/** Pure: what is to be announced on this day. Of several that were slept through only the nearest one; none once the birthday is there. */
export function announcedOn(birthDate: string, today: string): Announced | null {
  const next = nextHandOver(birthDate, today)
  const days = next && daysBefore.find((each) => next.daysLeft <= each)
  return next && days ? { age: next.age, days } : null
}

/** Whether this is the first time that it is told to them. */
export async function noteAnnounced(
  trx: DatabaseTransaction,
  to: { wardId: string; residentId: string },
  { age, days }: Announced,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .insertInto('hand_over_notice')
    .values({ resident_id: to.wardId, guardian_resident_id: to.residentId, age, days, at: now })
    .onConflict((conflict) => conflict.columns(['resident_id', 'guardian_resident_id', 'age', 'days']).doNothing())
    .returning('days')
    .executeTakeFirst()
  return row !== undefined
}
