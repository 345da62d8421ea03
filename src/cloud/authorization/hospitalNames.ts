import type { ColumnType } from 'kysely'
import type { Database } from '../ports'

/** The one name of each hospital: the first it was seen under. A look-alike that comes later is never shown (docs/decisions/012). */
export interface HospitalNameTable {
  org_code: string
  org_name: string
  first_seen_at: ColumnType<Date, Date, never>
}

/** What to show for a hospital that now calls itself `orgName`. */
export async function nameOfHospital(db: Database, orgCode: string, orgName: string, now: Date): Promise<string> {
  const known = await knownName(db, orgCode)
  if (known !== null) return known
  await db
    .insertInto('hospital_name')
    .values({ org_code: orgCode, org_name: orgName, first_seen_at: now })
    .onConflict((conflict) => conflict.column('org_code').doNothing())
    .execute()
  // Two that come first at the same moment read the same one.
  return (await knownName(db, orgCode)) ?? orgName
}

async function knownName(db: Database, orgCode: string): Promise<string | null> {
  const row = await db.selectFrom('hospital_name').select('org_name').where('org_code', '=', orgCode).executeTakeFirst()
  return row?.org_name ?? null
}
