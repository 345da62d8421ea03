import type { SelfResident } from '../call'
import { chinaDate } from '../chinaDate'
import { type Guardian, isGuardianOf } from './guardianships'
import type { FamilyNeeds } from './needs'

export type FindWard = (guardian: Guardian, wardId: string) => Promise<SelfResident | null>

/**
 * The ward as the subject of a call; null when this guardian may not act for them at this very moment, or nobody is there.
 * Who they are is opened when it is asked for: most calls need no name.
 */
export function findWard({ db, clock, residents }: Pick<FamilyNeeds, 'db' | 'clock' | 'residents'>): FindWard {
  return async (guardian, wardId) => {
    if (!(await isGuardianOf(db, guardian, wardId, chinaDate(clock.now())))) return null
    const identity = await residents.identityOf(wardId)
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
