import type { Guardians } from '../neighbours'
import type { DatabaseTransaction } from '../ports'
import type { Giver } from './grantConsents'

/** null: the person themselves · `mayNot`: a guardian who may give nothing for this child at this moment. Held until the transaction ends. */
export async function giverOf(
  guardians: Guardians,
  trx: DatabaseTransaction,
  wardId: string,
  guardianResidentId: string | null,
  now: Date,
): Promise<Giver | null | 'mayNot'> {
  if (guardianResidentId === null) return null
  const until = await guardians.givesUntil(trx, wardId, guardianResidentId, now)
  return until ? { residentId: guardianResidentId, until } : 'mayNot'
}
