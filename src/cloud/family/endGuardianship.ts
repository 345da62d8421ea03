import type { GrantQueue } from '../neighbours'
import type { DatabaseTransaction } from '../ports'
import { type ActBy, keepAct, tellFamily } from './guardianActs'
import { type EndedWhy, lockWard, stampEnded } from './guardianships'
import { liftWhereAgreed } from './liftFreeze'
import type { FamilyNeeds } from './needs'

export type EndingNeeds = Pick<FamilyNeeds, 'random' | 'messages' | 'guardians' | 'grantsMade'>

export interface Ending {
  readonly wardId: string
  readonly guardianId: string
  readonly why: EndedWhy
  readonly by: ActBy
  readonly orgName: string | null
  readonly now: Date
  /** Only what was proven then: a newer proof, had meanwhile, stays. */
  readonly provenAt?: Date
  /** Also take back what this guardian gave. */
  readonly alsoRevoke?: boolean
}

export interface EndedGuardianship {
  readonly receiptId: string
  /** What they gave and still stands: for the others to look at. */
  readonly left: readonly { grantId: string; orgName: string; expiresAt: Date }[]
  readonly revoking: number
  /** To be driven once the transaction stands. */
  readonly queues: readonly GrantQueue[]
}

/** Every way a guardianship ends goes through here, at once; null when it does not stand. */
export async function endGuardianship(needs: EndingNeeds, trx: DatabaseTransaction, ending: Ending): Promise<EndedGuardianship | null> {
  const { wardId, guardianId, by, orgName, now } = ending
  await lockWard(trx, wardId)
  const ended = await stampEnded(trx, wardId, guardianId, ending)
  if (!ended) return null
  const kind = ending.why === 'disproven' || ending.why === 'expired' ? 'guardianExpired' : 'guardianEnded'
  await keepAct(needs, trx, { wardId, by, kind, orgName, now, alsoTold: guardianId })
  await liftWhereAgreed(needs, trx, { wardId, by: { kind: 'system' }, orgName: null, now })
  const made = await needs.grantsMade.standing(trx, wardId, guardianId, now)
  if (ending.alsoRevoke) {
    const queues = await needs.grantsMade.wishToRevoke(trx, wardId, guardianId, now)
    return { ...ended, left: [], revoking: made.length, queues }
  }
  if (made.length > 0) {
    const guardians = await needs.guardians.of(trx, wardId, now)
    await tellFamily(needs, trx, { wardId, kind: 'grantsToReview', orgName: null, now, guardians, child: true })
  }
  return { ...ended, left: made, revoking: 0, queues: [] }
}
