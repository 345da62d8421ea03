import type { Ward } from '../../contract/family/ward'
import type { Handler } from '../call'
import { done } from '../result'
import { guardianshipsOf } from './guardianships'
import type { FamilyNeeds } from './needs'
import { stillGuardian } from './stillGuardian'

export function list(needs: FamilyNeeds): Handler<'family.list'> {
  const stands = stillGuardian(needs)
  return async ({ caller, resident }) => {
    const guardian = { accountId: caller.accountId, residentId: resident.residentId }
    const known = await guardianshipsOf(needs, guardian)
    const wards = await Promise.all(
      known.map(async (each): Promise<Ward[]> => {
        const guardianship = await stands(guardian, each)
        if (!guardianship) return []
        const { residentId, relation, birthDate, sex } = guardianship
        // Without a name nobody could tell who it is, and nothing can be done for them: the others are told all the same.
        const identity = await needs.residents.identityOf(residentId)
        return identity ? [{ residentId, name: identity.name, relation, birthDate, sex }] : []
      }),
    )
    return done({ wards: wards.flat() })
  }
}
