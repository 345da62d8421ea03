import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'
import { type Permission, permissionSaved } from './permissionRule'

export interface Save {
  residentId: string
  orgCode: string
  status: '1' | '0'
  at: Date
  rawBody: string
}

/** Last write wins on (person, orgCode), whichever of the person's numbers it named; the save log keeps every one. */
export async function recordSave(database: Kysely<Tables>, save: Save): Promise<void> {
  const { status, savedAt, validUntil } = permissionSaved(save.status, save.at)
  const values = { status, saved_at: savedAt, valid_until: validUntil }
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('permissions')
      .values({ resident_id: save.residentId, org_code: save.orgCode, ...values })
      .onConflict((conflict) => conflict.columns(['resident_id', 'org_code']).doUpdateSet(values))
      .execute()
    await trx.insertInto('saves').values({ at: save.at, org_code: save.orgCode, status: save.status, raw_body: save.rawBody }).execute()
  })
}

export async function findPermission(database: Kysely<Tables>, residentId: string, orgCode: string): Promise<Permission | null> {
  const row = await database
    .selectFrom('permissions')
    .select(['status', 'saved_at', 'valid_until'])
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .executeTakeFirst()
  return row === undefined ? null : { status: row.status, savedAt: row.saved_at, validUntil: row.valid_until }
}

/** What arrived last, without anybody's name in it. */
export async function newestSaves(database: Kysely<Tables>, limit: number): Promise<Pick<Save, 'at' | 'orgCode' | 'status'>[]> {
  const columns = ['at', 'org_code as orgCode', 'status'] as const
  return database.selectFrom('saves').select(columns).orderBy('sequence', 'desc').limit(limit).execute()
}

/** The save log for tests, oldest first. Only calls with valid gateway headers ever reach it. */
export async function listSaves(database: Kysely<Tables>) {
  const rows = await database.selectFrom('saves').selectAll().orderBy('sequence').execute()
  return rows.map((row) => ({
    at: row.at.toISOString(),
    orgCode: row.org_code,
    status: row.status,
    headersOk: true,
    rawBody: row.raw_body,
  }))
}
