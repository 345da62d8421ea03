import type { Handler } from '../call'
import { done } from '../result'
import { describeWard } from './describeWard'
import { guardianshipsOf } from './guardianships'
import type { FamilyNeeds } from './needs'
import { stillGuardian } from './stillGuardian'

export function list(needs: FamilyNeeds): Handler<'family.list'> {
  const stands = stillGuardian(needs)
  return async ({ resident: { residentId } }) => {
    const known = await guardianshipsOf(needs, residentId)
    const wards = await Promise.all(
      known.map(async (each) => {
        const guardianship = await stands(residentId, each)
        // One that cannot be told leaves the others to be told all the same.
        return guardianship && describeWard(needs, residentId, guardianship, needs.clock.now())
      }),
    )
    return done({ wards: wards.flatMap((ward) => ward ?? []) })
  }
}
