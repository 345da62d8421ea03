import type { Handler } from '../call'
import { done } from '../result'
import type { IdentityNeeds } from './needs'
import { maskedFor } from './pinRoad'
import { vouchOf } from './vouches'

export function vouchStatus({ db, clock, vault }: IdentityNeeds): Handler<'identity.vouchStatus'> {
  return async ({ caller, resident }) => {
    const vouch = await vouchOf(db, vault, { residentId: resident.residentId, accountId: caller.accountId }, clock.now())
    const phone = vouch.state === 'vouched' ? (vouch.phone ?? caller.phone) : null
    return done({ state: vouch.state, phoneMasked: phone === null ? null : maskedFor(caller, phone) })
  }
}
