import type { Handler } from '../call'
import { maskPhone } from '../masks'
import { done } from '../result'
import type { IdentityNeeds } from './needs'
import { vouchOf } from './vouches'

export function vouchStatus({ db, clock, vault }: IdentityNeeds): Handler<'identity.vouchStatus'> {
  return async ({ caller, resident }) => {
    const vouch = await vouchOf(db, vault, { residentId: resident.residentId, accountId: caller.accountId }, clock.now())
    const phone = vouch.state === 'vouched' ? (vouch.registeredPhone ?? caller.phone) : null
    return done({ state: vouch.state, phoneMasked: phone === null ? null : maskPhone(phone) })
  }
}
