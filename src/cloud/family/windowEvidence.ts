import { type Generated, sql } from 'kysely'
import type { Evidence } from '../backChannel'
import type { Database, DatabaseTransaction } from '../ports'

/** What a hospital window's staff reviewed; the word about a pair that was reviewed last is the one that counts, whenever it came. */
export interface WindowEvidenceTable {
  resident_id: string
  proof_id: string
  seq: Generated<number>
  /** null: about the ward's guardians together. */
  guardian_resident_id: string | null
  says: 'guardian' | 'ended' | 'settled'
  evidence: Evidence
  /** As the window told it, and never later than it came. */
  reviewed_at: Date
  valid_until: Date | null
  /** Who had said that there is a dispute which this settled. */
  settled_of: string[] | null
}

const lifeMs = 365 * 24 * 3_600_000

/** Settled is settled, for who said that there is a dispute. */
const settledMs = 90 * 24 * 3_600_000

export type WindowWord = { readonly says: 'guardian'; readonly reviewedAt: Date; readonly validUntil: Date } | { readonly says: 'ended' }

interface Reviewed {
  readonly wardId: string
  readonly proofId: string
  readonly guardianId: string | null
  readonly says: WindowEvidenceTable['says']
  readonly evidence: Evidence
  readonly reviewedAt: Date
}

/** False when this proof was told before. */
export async function keepEvidence(
  trx: DatabaseTransaction,
  { wardId, proofId, guardianId, says, evidence, reviewedAt }: Reviewed,
): Promise<boolean> {
  const row = await trx
    .insertInto('window_evidence')
    .values({
      resident_id: wardId,
      proof_id: proofId,
      guardian_resident_id: guardianId,
      says,
      evidence,
      reviewed_at: reviewedAt,
      valid_until: says === 'guardian' ? new Date(reviewedAt.getTime() + lifeMs) : null,
    })
    .onConflict((conflict) => conflict.columns(['resident_id', 'proof_id']).doNothing())
    .returning('seq')
    .executeTakeFirst()
  return row !== undefined
}

/** Under the ward's lock: this word ended a dispute that these had begun. */
export async function noteSettled(trx: DatabaseTransaction, wardId: string, proofId: string, of: readonly string[]): Promise<void> {
  await trx
    .updateTable('window_evidence')
    .set({ settled_of: [...of] })
    .where('resident_id', '=', wardId)
    .where('proof_id', '=', proofId)
    .execute()
}

/** Whether a window has lately settled a dispute that this guardian had begun. */
export async function isSettled(trx: DatabaseTransaction, wardId: string, guardianId: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('window_evidence')
    .select('seq')
    .where('resident_id', '=', wardId)
    .where('says', '=', 'settled')
    .where('reviewed_at', '>', new Date(now.getTime() - settledMs))
    .where(sql<boolean>`${guardianId}::uuid = any (settled_of)`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest word that this child's dispute is over, which has ended none yet. */
export async function settledWord(trx: DatabaseTransaction, wardId: string): Promise<{ proofId: string; reviewedAt: Date } | null> {
  const row = await trx
    .selectFrom('window_evidence')
    .select(['proof_id', 'reviewed_at'])
    .where('resident_id', '=', wardId)
    .where('says', '=', 'settled')
    .where('settled_of', 'is', null)
    .orderBy('reviewed_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { proofId: row.proof_id, reviewedAt: row.reviewed_at } : null
}

/** Two numbers were one person's: what a window said by either it said of them, as ward and as guardian. The same proof twice is one. */
export async function moveEvidence(trx: DatabaseTransaction, from: string, into: string): Promise<void> {
  const there = trx.selectFrom('window_evidence').select('proof_id').where('resident_id', '=', into)
  await trx
    .updateTable('window_evidence')
    .set({ resident_id: into })
    .where('resident_id', '=', from)
    .where('proof_id', 'not in', there)
    .execute()
  await trx.updateTable('window_evidence').set({ guardian_resident_id: into }).where('guardian_resident_id', '=', from).execute()
}

/** The newest word about this pair; evidence past its time is none. */
export async function windowWord(
  db: Database | DatabaseTransaction,
  wardId: string,
  guardianId: string,
  now: Date,
): Promise<WindowWord | null> {
  const row = await db
    .selectFrom('window_evidence')
    .select(['says', 'reviewed_at', 'valid_until'])
    .where('guardian_resident_id', '=', guardianId)
    .where('resident_id', '=', wardId)
    .orderBy('reviewed_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  if (row.says === 'ended') return { says: 'ended' }
  return row.valid_until && row.valid_until > now ? { says: 'guardian', reviewedAt: row.reviewed_at, validUntil: row.valid_until } : null
}

/** Whether any window ever said something of this guardian: for anybody else it is not even looked who a ward is. */
export async function hasWord(db: Database, guardianId: string): Promise<boolean> {
  const row = await db
    .selectFrom('window_evidence')
    .select('seq')
    .where('guardian_resident_id', '=', guardianId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
