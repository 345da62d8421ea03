import type { Handler } from '../call'
import { done, failed } from '../result'
import { raiseToFace } from './accounts'
import { findOpenAttempt, finishAttempt } from './faceAttempts'
import { faceOutcomeOf } from './faceOutcome'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'

/** Whatever the phone saw counts for nothing: only the server's own query decides. */
export function finishFace({ db, clock, wechat }: IdentityNeeds): Handler<'identity.finishFace'> {
  return async ({ input, caller, resident }) => {
    const key = { residentId: resident.residentId, outSeqNo: input.attemptId }
    const attempt = await findOpenAttempt(db, { ...key, accountId: caller.accountId, now: clock.now() })
    if (!attempt) return failed('resource.notFound')
    const answer = await wechat.queryFace({
      outSeqNo: input.attemptId,
      openid: caller.openid,
      name: resident.name,
      number: resident.documentNumber,
      verifyId: attempt.verifyId,
    })
    if (answer.kind === 'unavailable') return failed('upstream.wechat')
    const outcome = answer.kind === 'invalid' ? 'otherRoad' : faceOutcomeOf(answer.verifyRet)
    if (outcome === 'pending') return done({ outcome, me: describeMe(caller) })
    const verifyRet = answer.kind === 'result' ? answer.verifyRet : null
    if (!(await finishAttempt(db, { ...key, verifyRet, now: clock.now() }))) return failed('resource.notFound')
    if (outcome !== 'passed') return done({ outcome, me: describeMe(caller) })
    await raiseToFace(db, caller.accountId, resident.residentId)
    return done({ outcome, me: describeMe({ ...caller, level: 2 }) })
  }
}
