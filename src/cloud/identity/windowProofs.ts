import type { Database, DatabaseTransaction } from '../ports'

/** Which proofs of a window have been taken: the same one twice is one. */
export interface WindowProofTable {
  proof_id: string
  kind: string
  received_at: Date
}

export async function isTaken(db: Database, proofId: string): Promise<boolean> {
  const row = await db.selectFrom('window_proof').select('proof_id').where('proof_id', '=', proofId).executeTakeFirst()
  return row !== undefined
}

/** False when somebody was faster. */
export async function takeProof(trx: DatabaseTransaction, proof: { proofId: string; kind: string; now: Date }): Promise<boolean> {
  const row = await trx
    .insertInto('window_proof')
    .values({ proof_id: proof.proofId, kind: proof.kind, received_at: proof.now })
    .onConflict((conflict) => conflict.column('proof_id').doNothing())
    .returning('proof_id')
    .executeTakeFirst()
  return row !== undefined
}
