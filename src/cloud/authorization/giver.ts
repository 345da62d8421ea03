import type { Guardians, Residents } from '../neighbours'
import type { DatabaseTransaction } from '../ports'
import type { Giver } from './grantConsents'

/** null: the person themselves · `mayNot`: a guardian who may give nothing for this child at this moment, or anybody for the dead. Held until the transaction ends. */
export async function giverOf(
  { guardians, residents }: { guardians: Guardians; residents: Residents },
  trx: DatabaseTransaction,
  wardId: string,
  guardianResidentId: string | null,
  now: Date,
): Promise<Giver | null | 'mayNot'> {
  if (await residents.hasDied(wardId, trx)) return 'mayNot'
  if (guardianResidentId === null) return null
  const until = await guardians.givesUntil(trx, wardId, guardianResidentId, now)
  return until ? { residentId: guardianResidentId, until } : 'mayNot'
}
