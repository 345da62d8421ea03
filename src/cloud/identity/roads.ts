import { ageOn } from '../../contract/identity/age'
import { type Roads, roadsOf, type StepUpMeans } from '../../contract/identity/roads'
import type { Handler, ResidentCall, SelfResident } from '../call'
import { chinaDate } from '../chinaDate'
import { done } from '../result'
import { birthDateOf } from './birthDates'
import { mismatchesOf } from './faceAttempts'
import type { IdentityNeeds } from './needs'
import { findProof, isLocked } from './offlineProofs'
import { maskedFor } from './pinRoad'
import { hasEnrolledPhone } from './soterPhones'

export function roads(needs: IdentityNeeds): Handler<'identity.roads'> {
  return async ({ caller, resident }) => {
    const open = await roadsFor(needs, { caller, resident })
    const proof = await findProof(needs.db, needs.vault, resident.residentId)
    const isProven = caller.level === 2 && !caller.proofDue
    const stepUpBy: StepUpMeans[] = [
      ...(open.face === 'open' ? ['face' as const] : []),
      ...(isProven && (await hasEnrolledPhone(needs.db, caller.accountId)) ? ['soter' as const] : []),
      ...(proof && !isLocked(proof, needs.clock.now()) ? ['pin' as const] : []),
    ]
    return done({ ...open, stepUpBy, pinPhoneMasked: proof ? maskedFor(caller, proof.phone) : null })
  }
}

/** The age as of today in China; a birth date that nobody can tell is no adult's. */
export async function roadsFor(
  needs: IdentityNeeds,
  { caller, resident }: Pick<ResidentCall<unknown>, 'caller'> & { resident: SelfResident },
): Promise<Roads> {
  const now = needs.clock.now()
  const birthDate = await birthDateOf(needs, resident)
  const mismatches = await mismatchesOf(needs.db, { residentId: resident.residentId, accountId: caller.accountId, now })
  const age = birthDate === null ? Number.NaN : ageOn(birthDate, chinaDate(now))
  return roadsOf({ documentType: resident.documentType, age, mismatches })
}
