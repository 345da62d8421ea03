import type { Generated } from 'kysely'
import type { Evidence } from '../backChannel'
import type { Database, DatabaseTransaction } from '../ports'

/** What a hospital window's staff reviewed; the newest word about a pair is the one that counts. */
export interface WindowEvidenceTable {
  resident_id: string
  proof_id: string
  seq: Generated<number>
  /** null: about the ward's guardians together. */
  guardian_resident_id: string | null
  says: 'guardian' | 'ended' | 'settled'
  evidence: Evidence
  reviewed_at: Date
  valid_until: Date | null
}

const lifeMs = 365 * 24 * 3_600_000

export type WindowWord = { readonly says: 'guardian'; readonly reviewedAt: Date; readonly validUntil: Date } | { readonly says: 'ended' }

interface Reviewed {
  readonly wardId: string
  readonly proofId: string
  readonly guardianId: string | null
  readonly says: WindowEvidenceTable['says']
  readonly evidence: Evidence
  readonly now: Date
}

/** Until when it is good; null when this proof was told before. */
export async function keepEvidence(
  trx: DatabaseTransaction,
  { wardId, proofId, guardianId, says, evidence, now }: Reviewed,
): Promise<Date | null> {
  const validUntil = new Date(now.getTime() + lifeMs)
  const row = await trx
    .insertInto('window_evidence')
    .values({
      resident_id: wardId,
      proof_id: proofId,
      guardian_resident_id: guardianId,
      says,
      evidence,
      reviewed_at: now,
      valid_until: says === 'guardian' ? validUntil : null,
    })
    .onConflict((conflict) => conflict.columns(['resident_id', 'proof_id']).doNothing())
    .returning('seq')
    .executeTakeFirst()
  return row ? validUntil : null
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
