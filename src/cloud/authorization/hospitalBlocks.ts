import type { ColumnType } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'

/** 不再接受该医院的申请: what it asks from then on is answered as always, and reaches nobody. */
export interface HospitalBlockTable {
  resident_id: string
  org_code: string
  org_name: string
  blocked_at: ColumnType<Date, Date, never>
}

export interface Block {
  orgCode: string
  orgName: string
  blockedAt: Date
}

/** As a part of other statements: one look at the database tells both. */
export function blockedOrgCodes(db: Database | DatabaseTransaction, residentId: string) {
  return db.selectFrom('hospital_block').select('org_code').where('resident_id', '=', residentId)
}

export async function blocksOf(db: Database, residentId: string): Promise<Block[]> {
  const rows = await db
    .selectFrom('hospital_block')
    .select(['org_code', 'org_name', 'blocked_at'])
    .where('resident_id', '=', residentId)
    .orderBy('blocked_at', 'desc')
    .execute()
  return rows.map((row) => ({ orgCode: row.org_code, orgName: row.org_name, blockedAt: row.blocked_at }))
}

export async function isBlocked(trx: DatabaseTransaction, residentId: string, orgCode: string): Promise<boolean> {
  const row = await blockedOrgCodes(trx, residentId).where('org_code', '=', orgCode).executeTakeFirst()
  return row !== undefined
}

/** Blocking again keeps the first instant, and tells false. */
export async function storeBlock(trx: DatabaseTransaction, residentId: string, block: Block): Promise<boolean> {
  const row = await trx
    .insertInto('hospital_block')
    .values({ resident_id: residentId, org_code: block.orgCode, org_name: block.orgName, blocked_at: block.blockedAt })
    .onConflict((conflict) => conflict.columns(['resident_id', 'org_code']).doNothing())
    .returning('org_code')
    .executeTakeFirst()
  return row !== undefined
}

/** False when there was none. */
export async function removeBlock(trx: DatabaseTransaction, residentId: string, orgCode: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('hospital_block')
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .returning('org_code')
    .executeTakeFirst()
  return row !== undefined
}
