import { mayBeVouchedFor } from '../../contract/identity/roads'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'
import { roadsFor } from './roads'
import { storeVouch } from './vouches'

export function askVouch(needs: IdentityNeeds): Handler<'identity.askVouch'> {
  const { db, clock, random, vault } = needs
  return async ({ caller, resident }) => {
    const now = clock.now()
    const open = await roadsFor(needs, { caller, resident })
    if (!mayBeVouchedFor(open)) return failed(open.other === 'guardian' ? 'identity.guardianNeeded' : 'identity.vouchClosed')
    if (!(await withinLimit(db, caller.accountId, 'askVouch', now))) return failed('rate.tooMany')
    const code = random.code()
    const asker = { residentId: resident.residentId, accountId: caller.accountId }
    const expiresAt = await storeVouch(db, vault, asker, code, now)
    if (expiresAt === null) return failed('identity.pinLocked')
    return done({ code, expiresAt: expiresAt.toISOString(), serverNow: now.toISOString() })
  }
}
