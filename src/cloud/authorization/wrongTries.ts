import { chinaDate } from '../chinaDate'
import type { Database, DatabaseTransaction } from '../ports'

/** Wrong codes a hospital typed within the hour, whoever's. */
export interface HospitalWrongTryTable {
  org_code: string
  hour: Date
  tries: number
}

/** Wrong codes from SMS a hospital typed about one resident on the day in China (`YYYY-MM-DD`). */
export interface SmsWrongTryTable {
  resident_id: string
  org_code: string
  day: string
  tries: number
}

/** Ours (docs/decisions/012): more than the honest slips of the largest hospital, and 300 of a million to the hour for one that guesses. */
export const mostHospitalTriesAnHour = 300
export const mostSmsTriesADay = 5

const hourMs = 60 * 60_000

export function hourOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / hourMs) * hourMs)
}

export async function isHospitalSpent(db: Database | DatabaseTransaction, orgCode: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('hospital_wrong_try')
    .select('tries')
    .where('org_code', '=', orgCode)
    .where('hour', '=', hourOf(now))
    .where('tries', '>=', mostHospitalTriesAnHour)
    .executeTakeFirst()
  return row !== undefined
}

export async function isSmsSpent(db: Database | DatabaseTransaction, residentId: string, orgCode: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('sms_wrong_try')
    .select('tries')
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .where('day', '=', chinaDate(now))
    .where('tries', '>=', mostSmsTriesADay)
    .executeTakeFirst()
  return row !== undefined
}

/** So that there is a row to lock when a code of an SMS is typed: two at once never both find the last try. */
export async function expectSmsTries(trx: DatabaseTransaction, residentId: string, orgCode: string, now: Date): Promise<void> {
  await trx
    .insertInto('sms_wrong_try')
    .values({ resident_id: residentId, org_code: orgCode, day: chinaDate(now), tries: 0 })
    .onConflict((conflict) => conflict.columns(['resident_id', 'org_code']).doNothing())
    .execute()
}
