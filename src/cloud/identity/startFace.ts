import { consentsAlone } from '../../contract/identity/age'
import { readResidentIdNumber } from '../../contract/identity/residentIdNumber'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { storeAttempt } from './faceAttempts'
import type { IdentityNeeds } from './needs'

export function startFace({ db, clock, random, wechat, faceConsents }: IdentityNeeds): Handler<'identity.startFace'> {
  return async ({ caller, resident }) => {
    if (resident.documentType !== '01') return failed('identity.faceUnsupported')
    const read = readResidentIdNumber(resident.documentNumber, chinaDate(clock.now()))
    if (!read.ok || !consentsAlone(read.birthDate, chinaDate(clock.now()))) return failed('identity.guardianNeeded')
    if (!(await faceConsents.given(resident.residentId, caller.accountId))) return failed('identity.faceConsentRequired')
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'startFace', now))) return failed('rate.tooMany')
    // WeChat wants 5–32 of [A-Za-z0-9_-], never used before in this app: 128 random bits.
    const outSeqNo = random.token()
    const started = await wechat.startFace({ outSeqNo, openid: caller.openid, name: resident.name, number: resident.documentNumber })
    if (started.kind === 'unavailable') return failed('upstream.wechat')
    await storeAttempt(db, {
      residentId: resident.residentId,
      outSeqNo,
      accountId: caller.accountId,
      verifyId: started.verifyId,
      now,
    })
    return done({ attemptId: outSeqNo, verifyId: started.verifyId, expiresInSeconds: started.expiresInSeconds })
  }
}
