import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { storeAttempt } from './faceAttempts'
import type { IdentityNeeds } from './needs'
import { roadsFor } from './roads'

export function startFace(needs: IdentityNeeds): Handler<'identity.startFace'> {
  const { db, clock, random, wechat, faceConsents } = needs
  return async ({ input: { purpose }, caller, resident }) => {
    // Only who is at level 2 here can show once more to be the same person.
    if (purpose === 'stepUp' && (caller.level < 2 || caller.proofDue)) return failed('level.tooLow')
    const { face, other } = await roadsFor(needs, { caller, resident })
    if (face !== 'open') return failed(other === 'guardian' ? 'identity.guardianNeeded' : 'identity.faceUnsupported')
    if (!(await faceConsents.given(resident.residentId, caller.accountId))) return failed('identity.faceConsentRequired')
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'startFace', now))) return failed('rate.tooMany')
    // WeChat wants 5–32 of [A-Za-z0-9_-], never used before in this app: 128 random bits.
    const outSeqNo = random.token()
    const started = await wechat.startFace({ outSeqNo, openid: caller.openid, name: resident.name, number: resident.documentNumber })
    if (started.kind === 'unavailable') return failed('upstream.wechat')
    const { residentId } = resident
    const { accountId, sessionHash } = caller
    await storeAttempt(db, { residentId, outSeqNo, accountId, sessionHash, purpose, verifyId: started.verifyId, now })
    return done({ attemptId: outSeqNo, verifyId: started.verifyId, expiresInSeconds: started.expiresInSeconds })
  }
}
