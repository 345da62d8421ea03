import type { Handler } from '../call'
import { done, failed } from '../result'
import { endGuardianship, lockWardsOf } from './guardianships'
import type { FamilyNeeds } from './needs'

/** Ends at once, and takes back the agreement with it: to act for them again, it is read and agreed to again. */
export function removeWard({ db, clock, guardianConsents }: FamilyNeeds): Handler<'family.removeWard'> {
  return async ({ input, caller }) => {
    const now = clock.now()
    const ended = await db.transaction().execute(async (trx) => {
      // First of all locks, as where they are added: two that meet wait for one another in one order.
      await lockWardsOf(trx, caller.accountId)
      if (!(await endGuardianship(trx, caller.accountId, input.residentId, now))) return false
      const by = { residentId: input.residentId, accountId: caller.accountId, channel: caller.channel, now }
      await guardianConsents.takeBack(trx, by)
      return true
    })
    return ended ? done({}) : failed('resource.notFound')
  }
}
