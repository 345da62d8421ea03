import type { SelfResident } from '../call'
import { type Guardian, guardianshipsOf } from './guardianships'
import type { FamilyNeeds } from './needs'
import { stillGuardian } from './stillGuardian'

export type FindWard = (guardian: Guardian, wardId: string) => Promise<SelfResident | null>

/**
 * The ward as the subject of a call; null when this guardian may not act for them at this very moment, or nobody is there.
 * Who they are is opened when it is asked for: most calls need no name.
 */
export function findWard(needs: Omit<FamilyNeeds, 'guardianConsents' | 'attemptLimits'>): FindWard {
  const stands = stillGuardian(needs)
  return async (guardian, wardId) => {
    const [known] = await guardianshipsOf(needs, guardian, wardId)
    if (!known || !(await stands(guardian, known))) return null
    const identity = await needs.residents.identityOf(wardId)
    if (!identity) return null
    return {
      residentId: wardId,
      documentType: identity.documentType,
      get documentNumber() {
        return identity.documentNumber
      },
      get name() {
        return identity.name
      },
    }
  }
}
