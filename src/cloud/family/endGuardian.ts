import type { Handler } from '../call'
import { done, failed } from '../result'
import { endGuardianship } from './endGuardianship'
import { standingOf } from './guardianships'
import type { FamilyNeeds } from './needs'
import { mayEnd } from './ownView'

/** From 14 the child says who acts for it no more; what that guardian gave is told to those who are left, and to the child. */
export function endGuardian(needs: FamilyNeeds): Handler<'family.endGuardian'> {
  return async ({ input, resident, by }) => {
    const { residentId: wardId } = resident
    if (!(await mayEnd(needs, { resident, by }))) return failed('resource.notFound')
    const meant = (await standingOf(needs, wardId)).find(({ guardianshipId }) => guardianshipId === input.guardianId)
    if (!meant) return failed('resource.notFound')
    const ending = {
      wardId,
      guardianId: meant.guardianId,
      why: 'byChild',
      by: { kind: 'child' },
      orgName: null,
      now: needs.clock.now(),
    } as const
    await needs.db.transaction().execute((trx) => endGuardianship(needs, trx, ending))
    return done({})
  }
}
