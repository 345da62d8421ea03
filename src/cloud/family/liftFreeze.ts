import type { DatabaseTransaction } from '../ports'
import { type ActBy, type ActNeeds, keepAct } from './guardianActs'
import { guardiansOfRow } from './guardianships'
import { dropFreeze, freezeOf } from './wardFreezes'

interface Lifting {
  readonly wardId: string
  readonly by: ActBy
  readonly orgName: string | null
  readonly now: Date
}

/** Where everybody who acts now has agreed, or nobody is left to disagree. Under the ward's lock; whether it is over. */
export async function liftWhereAgreed(needs: ActNeeds, trx: DatabaseTransaction, lifting: Lifting): Promise<boolean> {
  const freeze = await freezeOf(trx, lifting.wardId)
  if (!freeze) return true
  const standing = await needs.guardians.of(trx, lifting.wardId, lifting.now)
  // While the province is away nobody may act, and nobody has agreed.
  if (standing.length === 0 && (await guardiansOfRow(trx, lifting.wardId)).length > 0) return false
  if (!standing.every((residentId) => freeze.agreed.includes(residentId))) return false
  await lift(needs, trx, lifting)
  return true
}

export async function lift(needs: ActNeeds, trx: DatabaseTransaction, { wardId, by, orgName, now }: Lifting): Promise<void> {
  if (await dropFreeze(trx, wardId)) await keepAct(needs, trx, { wardId, by, kind: 'lifted', orgName, now })
}
