import type { Me } from '../../contract/identity/me'
import type { Handler } from '../call'
import { done, failed, type Result } from '../result'
import { withinLimit } from './attemptLimits'
import { lockPerson } from './knownPerson'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { countWrongTry, forgetTries, isLocked, lockProof, pinHash } from './offlineProofs'
import { comparePinCode, spendPinCode } from './pinCodes'
import { proveSelf } from './proveSelf'

/**
 * Number and PIN together: a wrong code and a wrong PIN answer alike, and without a live code nothing is compared, or counted, at all.
 * The person's road is locked only by wrong PINs of somebody who has the number: then they are told.
 */
export function finishPin(needs: IdentityNeeds): Handler<'identity.finishPin'> {
  const { db, clock, vault } = needs
  return async ({ input: { code, pin }, caller, resident }) => {
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'tryPin', now))) return failed('rate.tooMany')
    const { residentId } = resident
    const holder = { residentId, accountId: caller.accountId }
    return db.transaction().execute(async (trx): Promise<Result<Me>> => {
      await lockPerson(trx, residentId, caller.accountId)
      const proof = await lockProof(trx, vault, residentId)
      if (!proof) return failed('identity.noWindowProof')
      if (isLocked(proof, now)) return failed('identity.pinLocked')
      const compared = await comparePinCode(trx, vault, holder, { code, phoneLookup: proof.phoneLookup, now })
      if (compared !== 'right') return failed('identity.pinWrong')
      if (proof.pinHash !== pinHash(vault, proof.pinFor, pin)) {
        if (!(await countWrongTry(trx, residentId, now))) return failed('identity.pinWrong')
        await needs.messages.post(trx, { residentId, kind: 'pinLocked', orgName: null, aboutId: null, now })
        return failed('identity.pinLocked')
      }
      await spendPinCode(trx, holder, now)
      await forgetTries(trx, residentId)
      if (!(await proveSelf(needs, trx, caller, { residentId, at: now, now }))) return failed('resource.notFound')
      return done(describeMe({ ...caller, level: 2, proofDue: false }))
    })
  }
}
