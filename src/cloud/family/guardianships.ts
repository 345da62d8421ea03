import { sql } from 'kysely'
import { isMinor } from '../../contract/family/minor'
import type { Ward } from '../../contract/family/ward'
import type { Database, DatabaseTransaction } from '../ports'

/** 监护: by which an account acts for a minor; `resident_id` is the ward. A row whose ward has grown up is over, whatever `ended_at` says. */
export interface GuardianshipTable {
  resident_id: string
  account_id: string
  /** Who the account was when it was proven: if it ever becomes somebody else, the tie does not go with it. */
  guardian_resident_id: string
  relation: Ward['relation']
  birth_date: string
  sex: Ward['sex']
  receipt_id: string
  proven_at: Date
  ended_at: Date | null
}

/** Who acts: this account, as this person. */
export interface Guardian {
  readonly accountId: string
  readonly residentId: string
}

export type Guardianship = Omit<Ward, 'name'>

function standingRows(db: Database | DatabaseTransaction, guardian: Guardian) {
  return db
    .selectFrom('guardianship')
    .select(['resident_id', 'relation', 'birth_date', 'sex'])
    .where('account_id', '=', guardian.accountId)
    .where('guardian_resident_id', '=', guardian.residentId)
    .where('ended_at', 'is', null)
}

/** Those that stand on this day in China, in the order of their making. */
export async function guardianshipsOf(db: Database | DatabaseTransaction, guardian: Guardian, today: string): Promise<Guardianship[]> {
  const rows = await standingRows(db, guardian).orderBy('proven_at').orderBy('resident_id').execute()
  return rows
    .filter((row) => isMinor(row.birth_date, today))
    .map((row) => ({ residentId: row.resident_id, relation: row.relation, birthDate: row.birth_date, sex: row.sex }))
}

export async function isGuardianOf(db: Database, guardian: Guardian, wardId: string, today: string): Promise<boolean> {
  const row = await standingRows(db, guardian).where('resident_id', '=', wardId).executeTakeFirst()
  return row !== undefined && isMinor(row.birth_date, today)
}

/** One after the other for one account, until this transaction ends: whoever counts wards counts all of them. */
export async function lockWardsOf(trx: DatabaseTransaction, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wards|${accountId}`}, 0))`.execute(trx)
}

/** Proven again it is the same guardianship, as the province tells it now. */
export async function storeGuardianship(
  trx: DatabaseTransaction,
  guardian: Guardian,
  ward: Guardianship,
  proof: { receiptId: string; now: Date },
): Promise<void> {
  const told = {
    guardian_resident_id: guardian.residentId,
    relation: ward.relation,
    birth_date: ward.birthDate,
    sex: ward.sex,
    receipt_id: proof.receiptId,
    ended_at: null,
  }
  await trx
    .insertInto('guardianship')
    .values({ resident_id: ward.residentId, account_id: guardian.accountId, proven_at: proof.now, ...told })
    .onConflict((conflict) => conflict.columns(['resident_id', 'account_id']).doUpdateSet({ proven_at: proof.now, ...told }))
    .execute()
}

/** False when this account never acted for them. Ended again it stays ended since the first time. */
export async function endGuardianship(trx: DatabaseTransaction, accountId: string, wardId: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('guardianship')
    .set((column) => ({ ended_at: column.fn.coalesce('ended_at', column.val(now)) }))
    .where('resident_id', '=', wardId)
    .where('account_id', '=', accountId)
    .returning('resident_id')
    .executeTakeFirst()
  return row !== undefined
}
