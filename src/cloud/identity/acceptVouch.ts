import type { Me } from '../../contract/identity/me'
import { isWeakPin } from '../../contract/identity/pinCode'
import { mayBeVouchedFor } from '../../contract/identity/roads'
import type { Handler } from '../call'
import { done, failed, type Result } from '../result'
import { phoneLookup } from './accounts'
import { withinLimit } from './attemptLimits'
import { birthDateOf } from './birthDates'
import { lockPerson } from './knownPerson'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { isLocked, lockProof, storeProof } from './offlineProofs'
import { comparePinCode, spendPinCode } from './pinCodes'
import { proveSelf } from './proveSelf'
import { roadsFor } from './roads'
import { countWrongAcceptance, storeAcceptance, vouchOf } from './vouches'

/** The family member's word and the person's own number together: from now on that number and this PIN are the other road. */
export function acceptVouch(needs: IdentityNeeds): Handler<'identity.acceptVouch'> {
  const { db, clock, vault } = needs
  return async ({ input: { code, pin }, caller, resident }) => {
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'tryPin', now))) return failed('rate.tooMany')
    if (isWeakPin(pin, await birthDateOf(needs, resident))) return failed('identity.pinWeak')
    if (!mayBeVouchedFor(await roadsFor(needs, { caller, resident }))) return failed('identity.vouchClosed')
    const { residentId } = resident
    const asker = { residentId, accountId: caller.accountId }
    return db.transaction().execute(async (trx): Promise<Result<Me>> => {
      await lockPerson(trx, residentId, caller.accountId)
      if (isLocked(await lockProof(trx, vault, residentId), now)) return failed('identity.pinLocked')
      const vouch = await vouchOf(trx, vault, asker, now)
      const phone = vouch.state === 'vouched' ? (vouch.phone ?? caller.phone) : null
      if (phone === null) return failed('identity.notVouched')
      const compared = await comparePinCode(trx, vault, asker, { code, phoneLookup: phoneLookup(vault, phone), now })
      if (compared === 'none') return failed('identity.pinWrong')
      if (compared === 'wrong') return failed((await countWrongAcceptance(trx, asker, now)) ? 'identity.pinLocked' : 'identity.pinWrong')
      await spendPinCode(trx, asker, now)
      await storeAcceptance(trx, asker, now)
      await storeProof(trx, vault, { residentId, source: 'family', phone, pin, orgName: null, now })
      if (!(await proveSelf(needs, trx, caller, { residentId, at: now, now }))) return failed('resource.notFound')
      return done(describeMe({ ...caller, level: 2, proofDue: false }))
    })
  }
}
