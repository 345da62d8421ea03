import type { DatabaseTransaction } from '../ports'

/**
 * Two numbers were one person's: what was asked by the number that stays behind is over, for its id names a row that nobody reads any more.
 * The doctor asks again, and is heard.
 */
export async function closeRequestsOf(trx: DatabaseTransaction, residentId: string, _into: string, now: Date): Promise<void> {
  await trx
    .updateTable('access_request')
    .set({ closed_at: now, closing: 'replaced' })
    .where('resident_id', '=', residentId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  await trx.deleteFrom('authorization_code').where('resident_id', '=', residentId).where('used_at', 'is', null).execute()
}
