import type { ResidentCall } from '../call'
import type { IdentityNeeds } from './needs'
import { findProof, isLocked } from './offlineProofs'
import { vouchOf } from './vouches'

/** Where a code by SMS may go: after a family member's word to the registered number, else the bound one; else to the one proven with the PIN. */
export type PinRoad = { kind: 'open'; phone: string } | { kind: 'none' | 'noPhone' | 'locked' }

export async function pinRoadOf(
  { db, vault, clock }: IdentityNeeds,
  { caller, resident }: Pick<ResidentCall<unknown>, 'caller' | 'resident'>,
): Promise<PinRoad> {
  const now = clock.now()
  const { residentId } = resident
  const proof = await findProof(db, vault, residentId)
  if (isLocked(proof, now)) return { kind: 'locked' }
  const vouch = await vouchOf(db, vault, { residentId, accountId: caller.accountId }, now)
  const phone = vouch.state === 'vouched' ? (vouch.registeredPhone ?? caller.phone) : proof?.phone
  if (phone === undefined) return { kind: 'none' }
  return phone === null ? { kind: 'noPhone' } : { kind: 'open', phone }
}
