import type { FoundWard } from '../dispatch'
import { type Guardian, guardianshipsOf } from './guardianships'
import { type ProofNeeds, stillGuardian } from './stillGuardian'

export type FindWard = (guardian: Guardian, wardId: string) => Promise<FoundWard | null>

/**
 * The ward as the subject of a call; null when this guardian may not act for them at this very moment, or nobody is there.
 * Who they are is opened when it is asked for: most calls need no name.
 */
export function findWard(needs: ProofNeeds): FindWard {
  const stands = stillGuardian(needs)
  return async ({ residentId: guardianId }, wardId) => {
    const [known] = await guardianshipsOf(needs, guardianId, wardId)
    const guardianship = known ? await stands(guardianId, known) : null
    if (!guardianship) return null
    const [identity, deceased] = await Promise.all([needs.residents.identityOf(wardId), needs.residents.hasDied(wardId)])
    if (!identity) return null
    const resident = {
      residentId: wardId,
      documentType: identity.documentType,
      get documentNumber() {
        return identity.documentNumber
      },
      get name() {
        return identity.name
      },
    }
    return { resident, frozen: guardianship.frozen, deceased }
  }
}
