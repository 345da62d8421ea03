import { sql } from 'kysely'
import { type Ward, wardSchema } from '../../contract/family/ward'
import type { Database, DatabaseTransaction, Vault } from '../ports'

/** 监护: by which an account acts for a minor; `resident_id` is the ward. A row whose ward has grown up is over, whatever `ended_at` says. */
export interface GuardianshipTable {
  resident_id: string
  account_id: string
  /** Who the account was when it was proven: if it ever becomes somebody else, the tie does not go with it. */
  guardian_resident_id: string
  relation: Ward['relation']
  birth_date_sealed: string
  sex_sealed: string
  receipt_id: string
  added_at: Date
  /** When the province's registers said so last. */
  proven_at: Date
  ended_at: Date | null
}

/** Who acts: this account, as this person. */
export interface Guardian {
  readonly accountId: string
  readonly residentId: string
}

export type Guardianship = Omit<Ward, 'name'>
export type KnownGuardianship = Guardianship & { readonly provenAt: Date }

interface Needs {
  db: Database | DatabaseTransaction
  vault: Vault
}

const birthDatePurpose = 'guardianship.birthDate'
const sexPurpose = 'guardianship.sex'

function sealed(vault: Vault, { relation, birthDate, sex }: Omit<Guardianship, 'residentId'>) {
  return { relation, birth_date_sealed: vault.seal(birthDatePurpose, birthDate), sex_sealed: vault.seal(sexPurpose, sex) }
}

export function openBirthDate(vault: Vault, row: Pick<GuardianshipTable, 'birth_date_sealed'>): string {
  return vault.open(birthDatePurpose, row.birth_date_sealed)
}

/** As they were proven last, in the order of their making; whether they still stand is for stillGuardian.ts to say. */
export async function guardianshipsOf({ db, vault }: Needs, guardian: Guardian, wardId?: string): Promise<KnownGuardianship[]> {
  const all = db
    .selectFrom('guardianship')
    .select(['resident_id', 'relation', 'birth_date_sealed', 'sex_sealed', 'proven_at'])
    .where('account_id', '=', guardian.accountId)
    .where('guardian_resident_id', '=', guardian.residentId)
    .where('ended_at', 'is', null)
  const asked = wardId === undefined ? all.orderBy('added_at').orderBy('resident_id') : all.where('resident_id', '=', wardId)
  return (await asked.execute()).map((row) => ({
    residentId: row.resident_id,
    relation: row.relation,
    birthDate: openBirthDate(vault, row),
    sex: wardSchema.shape.sex.parse(vault.open(sexPurpose, row.sex_sealed)),
    provenAt: row.proven_at,
  }))
}

/** One after the other for one account, until this transaction ends: whoever counts wards counts all of them. */
export async function lockWardsOf(trx: DatabaseTransaction, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wards|${accountId}`}, 0))`.execute(trx)
}

/** Added again it is the same guardianship, as the province tells it now. */
export async function storeGuardianship(
  { db, vault }: Needs,
  guardian: Guardian,
  ward: Guardianship,
  proof: { receiptId: string; now: Date },
): Promise<void> {
  const told = {
    ...sealed(vault, ward),
    guardian_resident_id: guardian.residentId,
    receipt_id: proof.receiptId,
    added_at: proof.now,
    proven_at: proof.now,
    ended_at: null,
  }
  await db
    .insertInto('guardianship')
    .values({ resident_id: ward.residentId, account_id: guardian.accountId, ...told })
    .onConflict((conflict) => conflict.columns(['resident_id', 'account_id']).doUpdateSet(told))
    .execute()
}

/** What the province tells of it today; false when it was ended meanwhile. */
export async function renewProof({ db, vault }: Needs, guardian: Guardian, ward: Guardianship, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('guardianship')
    .set({ ...sealed(vault, ward), proven_at: now })
    .where('resident_id', '=', ward.residentId)
    .where('account_id', '=', guardian.accountId)
    .where('guardian_resident_id', '=', guardian.residentId)
    .where('ended_at', 'is', null)
    .returning('resident_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The province names it no more; a newer proof, had while it was being asked, stays. */
export async function endDisproven({ db }: Pick<Needs, 'db'>, guardian: Guardian, ward: KnownGuardianship, now: Date): Promise<void> {
  await db
    .updateTable('guardianship')
    .set({ ended_at: now })
    .where('resident_id', '=', ward.residentId)
    .where('account_id', '=', guardian.accountId)
    .where('proven_at', '=', ward.provenAt)
    .where('ended_at', 'is', null)
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
