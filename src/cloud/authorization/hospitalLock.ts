import { sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'

/** One after the other for one (resident, hospital) and purpose, until this transaction ends. */
export async function lockHospital(trx: DatabaseTransaction, purpose: 'ask' | 'look', residentId: string, orgCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${purpose}|${residentId}|${orgCode}`}, 0))`.execute(trx)
}
