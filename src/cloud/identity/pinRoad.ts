import type { ResidentCall, SignedIn } from '../call'
import { maskPhone, maskPhoneEnd } from '../masks'
import { phoneLookup } from './accounts'
import { isElsewhere } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { findProof, isLocked } from './offlineProofs'
import { vouchOf } from './vouches'

/**
 * Where a code by SMS may go: after a family member's word to the number it goes with, unless that is bound at another person's account;
 * else to the one proven with the PIN.
 */
export type PinRoad = { kind: 'open'; phone: string } | { kind: 'none' | 'noVouch' | 'noPhone' | 'locked' }

export async function pinRoadOf(
  { db, vault, clock }: IdentityNeeds,
  { caller, resident }: Pick<ResidentCall<unknown>, 'caller' | 'resident'>,
  purpose?: 'finishPin' | 'acceptVouch',
): Promise<PinRoad> {
  const now = clock.now()
  const { residentId } = resident
  const proof = await findProof(db, vault, residentId)
  if (isLocked(proof, now)) return { kind: 'locked' }
  // A code for the PIN of before goes where that was proven, whoever has given their word since.
  const vouch = purpose === 'finishPin' ? null : await vouchOf(db, vault, { residentId, accountId: caller.accountId }, now)
  if (vouch?.state === 'vouched') {
    const phone = vouch.phone ?? caller.phone
    if (phone === null) return { kind: 'noPhone' }
    return (await isElsewhere(db, phoneLookup(vault, phone), residentId, residentId)) ? { kind: 'none' } : { kind: 'open', phone }
  }
  if (purpose === 'acceptVouch') return { kind: 'noVouch' }
  return proof ? { kind: 'open', phone: proof.phone } : { kind: 'none' }
}

/** Enough for its owner to recognise; whoever has not proven to be them here is told no more than its end. */
export function maskedFor({ level, proofDue }: Pick<SignedIn, 'level' | 'proofDue'>, phone: string): string {
  return level === 2 && !proofDue ? maskPhone(phone) : maskPhoneEnd(phone)
}
