import { sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'

/** In the place of a document's name. */
export const erasedDocument = 'erased'

/**
 * Takes an entry's words away and leaves its place in the chain: number and hashes go on holding what comes after it, and the signed
 * checkpoints outside go on saying that it was there (chainCheck.ts).
 */
export async function eraseReceipts(
  trx: DatabaseTransaction,
  residentId: string,
  receiptIds: readonly string[],
  now: Date,
): Promise<number> {
  if (receiptIds.length === 0) return 0
  const { numAffectedRows } = await sql`
    update consent_receipt set account_id = null, document = ${erasedDocument}, version = '', title = '', text_sm3 = '', channel = '', request_id = null,
      facts = '{}', idempotency_key = null, erased_at = ${now}
    where resident_id = ${residentId} and id = any(${[...receiptIds]}::uuid[]) and erased_at is null`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
