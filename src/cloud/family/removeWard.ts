import type { Handler } from '../call'
import { done, failed } from '../result'
import { endGuardianship } from './endGuardianship'
import { lockWard, lockWardsOf, stampRemoved } from './guardianships'
import type { FamilyNeeds } from './needs'

/**
 * Ends at once, and takes back the agreement with it: to act for them again, it is read and agreed to again. Once neither is left, whoever
 * was a guardian is answered as anybody else.
 */
export function removeWard(needs: FamilyNeeds): Handler<'family.removeWard'> {
  const { db, clock, guardianConsents, grantsMade } = needs
  return async ({ input, caller, resident }) => {
    const now = clock.now()
    const { residentId: wardId, alsoRevoke } = input
    const guardianId = resident.residentId
    const by = { residentId: wardId, accountId: caller.accountId, channel: caller.channel, now }
    const ended = await db.transaction().execute(async (trx) => {
      // First of all locks, as where they are added: two that meet wait for one another in one order.
      await lockWardsOf(trx, guardianId)
      await lockWard(trx, wardId)
      const guardian = { kind: 'guardian', residentId: guardianId } as const
      const left = await endGuardianship(needs, trx, { wardId, guardianId, why: 'removed', by: guardian, orgName: null, now, alsoRevoke })
      // Whatever ended it before: the agreement is still there to be taken back.
      const agreed = left ?? (await stampRemoved(trx, wardId, guardianId))
      if (agreed) await guardianConsents.takeBack(trx, by, agreed.receiptId)
      return left ?? (agreed && { left: [], revoking: 0, queues: [] })
    })
    if (!ended) return failed('resource.notFound')
    await grantsMade.wishesStored(ended.queues)
    const left = ended.left.map(({ grantId, orgName, expiresAt }) => ({ grantId, orgName, expiresAt: expiresAt.toISOString() }))
    return done({ left, revoking: ended.revoking })
  }
}
