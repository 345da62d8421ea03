import { consentsAlone } from '../../contract/family/minor'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { birthDateOf } from './birthDates'
import type { IdentityNeeds } from './needs'
import { storeVouch } from './vouches'

export function askVouch(needs: IdentityNeeds): Handler<'identity.askVouch'> {
  const { db, clock, random, vault } = needs
  return async ({ caller, resident }) => {
    const now = clock.now()
    const birthDate = await birthDateOf(needs, resident)
    // A birth date that nobody can tell today is looked at again when the word is given.
    if (birthDate !== null && !consentsAlone(birthDate, chinaDate(now))) return failed('identity.guardianNeeded')
    if (!(await withinLimit(db, caller.accountId, 'askVouch', now))) return failed('rate.tooMany')
    const code = random.code()
    const asker = { residentId: resident.residentId, accountId: caller.accountId }
    const expiresAt = await storeVouch(db, vault, asker, code, now)
    if (expiresAt === null) return failed('identity.pinLocked')
    return done({ code, expiresAt: expiresAt.toISOString(), serverNow: now.toISOString() })
  }
}
