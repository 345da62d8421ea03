import { type ColumnType, sql } from 'kysely'
import { type Relation, type Ward, wardSchema } from '../../contract/family/ward'
import type { Database, DatabaseTransaction, Vault } from '../ports'

/** 监护: by which a person acts for a minor; `resident_id` is the ward. A row whose ward has grown up is over, whatever `ended_at` says. */
export interface GuardianshipTable {
  resident_id: string
  guardian_resident_id: string
  /** What the phone calls it by. */
  id: ColumnType<string, string | undefined, never>
  /** From which it was agreed to last; any account of the same person acts. */
  account_id: string
  relation: Relation
  birth_date_sealed: string
  sex_sealed: string
  receipt_id: string
  added_at: Date
  /** When the province's registers said so last, or a window's staff did. */
  proven_at: Date
  proof: ColumnType<Ward['proof'], Ward['proof'] | undefined, Ward['proof']>
  /** Until when evidence that was reviewed at a window is good. */
  proven_until: Date | null
  /** The last day in China on which it was looked at for hand-overs. */
  checked_on: ColumnType<string, string | undefined, string>
  ended_at: Date | null
  /** null for what was ended before reasons were kept. */
  ended_why: EndedWhy | null
}

export type EndedWhy = 'removed' | 'byChild' | 'disproven' | 'window' | 'grownUp' | 'expired' | 'closed'

/** While the province is away, the last proof by its registers stands for so long, and no longer. */
export const longestUnprovenMs = 7 * 24 * 3_600_000

/** Who acts: this account, as this person. */
export interface Guardian {
  readonly accountId: string
  readonly residentId: string
}

/** Whose child somebody is, as registers or a window's staff said. */
export interface Tie {
  readonly relation: Relation
  readonly birthDate: string
  readonly sex: Ward['sex']
}

/** The facts as they are stored; describeWard.ts makes of them what the phone is told. */
export interface Guardianship extends Tie {
  readonly residentId: string
  readonly provenAt: Date
  readonly proof: Ward['proof']
  readonly provenUntil: Date | null
  /** The ward's guardians are in dispute. */
  readonly frozen: boolean
}

interface Needs {
  db: Database | DatabaseTransaction
  vault: Vault
}

export const birthDatePurpose = 'guardianship.birthDate'
export const sexPurpose = 'guardianship.sex'

function sealed(vault: Vault, { relation, birthDate, sex }: Tie) {
  return { relation, birth_date_sealed: vault.seal(birthDatePurpose, birthDate), sex_sealed: vault.seal(sexPurpose, sex) }
}

export function openBirthDate(vault: Vault, row: Pick<GuardianshipTable, 'birth_date_sealed'>): string {
  return vault.open(birthDatePurpose, row.birth_date_sealed)
}

/** As they were proven last, in the order of their making; whether they still stand is for stillGuardian.ts to say. */
export async function guardianshipsOf({ db, vault }: Needs, guardianId: string, wardId?: string): Promise<Guardianship[]> {
  const all = db
    .selectFrom('guardianship')
    .leftJoin('ward_freeze', 'ward_freeze.resident_id', 'guardianship.resident_id')
    .select([
      'guardianship.resident_id',
      'relation',
      'birth_date_sealed',
      'sex_sealed',
      'proven_at',
      'proof',
      'proven_until',
      'ward_freeze.since as frozen_since',
    ])
    .where('guardian_resident_id', '=', guardianId)
    .where('ended_at', 'is', null)
  const asked =
    wardId === undefined ? all.orderBy('added_at').orderBy('guardianship.resident_id') : all.where('guardianship.resident_id', '=', wardId)
  return (await asked.execute()).map((row) => ({
    residentId: row.resident_id,
    relation: row.relation,
    birthDate: openBirthDate(vault, row),
    sex: wardSchema.shape.sex.parse(vault.open(sexPurpose, row.sex_sealed)),
    provenAt: row.proven_at,
    proof: row.proof,
    provenUntil: row.proven_until,
    frozen: row.frozen_since !== null,
  }))
}

/** Those whose acting nobody has ended, in the order they were added; who may act at this moment, guardians.of says. */
export async function standingOf({ db, vault }: Needs, wardId: string) {
  const rows = await db
    .selectFrom('guardianship')
    .select(['id', 'guardian_resident_id', 'relation', 'birth_date_sealed', 'added_at', 'proof', 'receipt_id'])
    .where('resident_id', '=', wardId)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    guardianshipId: row.id,
    guardianId: row.guardian_resident_id,
    relation: row.relation,
    birthDate: openBirthDate(vault, row),
    addedAt: row.added_at,
    proof: row.proof,
    receiptId: row.receipt_id,
  }))
}

/** Whoever has not been ended, whether or not they may act at this moment. */
export async function guardiansOfRow(trx: DatabaseTransaction, wardId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('guardianship')
    .select('guardian_resident_id')
    .where('resident_id', '=', wardId)
    .where('ended_at', 'is', null)
    .orderBy('guardian_resident_id')
    .execute()
  return rows.map((row) => row.guardian_resident_id)
}

/** The same, by whichever reason it ended; null when this guardian never acted for them. */
export async function pastOf(trx: DatabaseTransaction, wardId: string, guardianId: string) {
  const row = await trx
    .selectFrom('guardianship')
    .select(['receipt_id', 'ended_at', 'ended_why'])
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .executeTakeFirst()
  return row ?? null
}

/** One after the other for one guardian, until this transaction ends: whoever counts wards counts all of them. Before any ward's lock. */
export async function lockWardsOf(trx: DatabaseTransaction, guardianId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wards|${guardianId}`}, 0))`.execute(trx)
}

/** One after the other for one ward: guardians come and go, begin and end a dispute. Waits, too, for what a guardian is just giving. */
export async function lockWard(trx: DatabaseTransaction, wardId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ward|${wardId}`}, 0))`.execute(trx)
  await trx.selectFrom('guardianship').select('id').where('resident_id', '=', wardId).orderBy('guardian_resident_id').forUpdate().execute()
}

export interface Proof {
  readonly proof: Ward['proof']
  readonly provenUntil: Date | null
}

/** Added again it is the same guardianship, as it is told now. */
export async function storeGuardianship(
  { db, vault }: Needs,
  guardian: Guardian,
  wardId: string,
  { tie, proof, receiptId, now }: { tie: Tie; proof: Proof; receiptId: string; now: Date },
): Promise<void> {
  const told = {
    ...sealed(vault, tie),
    account_id: guardian.accountId,
    receipt_id: receiptId,
    proven_at: now,
    proof: proof.proof,
    proven_until: proof.provenUntil,
    ended_at: null,
    ended_why: null,
  }
  await db
    .insertInto('guardianship')
    .values({ resident_id: wardId, guardian_resident_id: guardian.residentId, added_at: now, ...told })
    .onConflict((conflict) =>
      conflict.columns(['resident_id', 'guardian_resident_id']).doUpdateSet({
        ...told,
        // Since when they act now: not since before they stopped.
        added_at: sql<Date>`case when guardianship.ended_at is null then guardianship.added_at else ${now} end`,
      }),
    )
    .execute()
}

/** What is told of it today; false when it was ended meanwhile. */
export async function renewProof(
  { db, vault }: Needs,
  guardianId: string,
  wardId: string,
  { tie, proof, now }: { tie: Tie; proof: Proof; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('guardianship')
    .set({ ...sealed(vault, tie), proven_at: now, proof: proof.proof, proven_until: proof.provenUntil })
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .where('ended_at', 'is', null)
    .returning('resident_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A window's staff reviewed new evidence of what stands by older evidence. */
export async function extendProof(trx: DatabaseTransaction, wardId: string, guardianId: string, until: Date): Promise<void> {
  await trx
    .updateTable('guardianship')
    .set({ proven_until: until })
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .where('proof', '=', 'window')
    .where('proven_until', '<', until)
    .where('ended_at', 'is', null)
    .execute()
}

export interface Ended {
  readonly receiptId: string
}

/** null when it does not stand, or (`provenAt`) was proven anew meanwhile. */
export async function stampEnded(
  trx: DatabaseTransaction,
  wardId: string,
  guardianId: string,
  { why, provenAt, now }: { why: EndedWhy; provenAt?: Date; now: Date },
): Promise<Ended | null> {
  const standing = trx
    .updateTable('guardianship')
    .set({ ended_at: now, ended_why: why })
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .where('ended_at', 'is', null)
  const row = await (provenAt === undefined ? standing : standing.where('proven_at', '=', provenAt))
    .returning('receipt_id')
    .executeTakeFirst()
  return row ? { receiptId: row.receipt_id } : null
}

/** The guardian's own word behind an end that came otherwise; null when it was theirs already. */
export async function stampRemoved(trx: DatabaseTransaction, wardId: string, guardianId: string): Promise<Ended | null> {
  const row = await trx
    .updateTable('guardianship')
    .set({ ended_why: 'removed' })
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .where('ended_why', 'in', ['disproven', 'expired', 'grownUp'])
    .returning('receipt_id')
    .executeTakeFirst()
  return row ? { receiptId: row.receipt_id } : null
}
