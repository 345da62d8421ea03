import type { FaceOutcome } from '../../contract/identity/finishFace'
import { mostMismatches } from '../../contract/identity/roads'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { findOpenAttempt, finishAttempt, mismatchesOf } from './faceAttempts'
import { faceOutcomeOf, mismatchRets } from './faceOutcome'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { proveSelf } from './proveSelf'
import { stepUp } from './sessions'

/** Whatever the phone saw counts for nothing: only the server's own query decides, for the account, person and purpose it was begun for. */
export function finishFace(needs: IdentityNeeds): Handler<'identity.finishFace'> {
  const { db, clock, wechat } = needs
  return async ({ input: { attemptId: outSeqNo, purpose }, caller, resident }) => {
    if (purpose === 'stepUp' && (caller.level < 2 || caller.proofDue)) return failed('level.tooLow')
    const { residentId } = resident
    const { accountId } = caller
    const attempt = await findOpenAttempt(db, { residentId, outSeqNo, accountId, purpose, now: clock.now() })
    if (!attempt) return failed('resource.notFound')
    const { verifyId, begunAt } = attempt
    const answer = await wechat.queryFace({
      outSeqNo,
      openid: caller.openid,
      name: resident.name,
      number: resident.documentNumber,
      verifyId,
    })
    if (answer.kind === 'unavailable') return failed('upstream.wechat')
    const verifyRet = answer.kind === 'result' ? answer.verifyRet : null
    const outcome = verifyRet === null ? 'otherRoad' : faceOutcomeOf(verifyRet)
    if (outcome === 'pending') return done({ outcome, me: describeMe(caller) })
    const now = clock.now()
    const told = await db.transaction().execute(async (trx): Promise<FaceOutcome | null> => {
      if (!(await finishAttempt(trx, { residentId, outSeqNo, verifyRet, now }))) return null
      if (outcome === 'passed') {
        if (purpose === 'raise' && !(await proveSelf(needs, trx, caller, { residentId, at: begunAt, now }))) return null
        // A proof that began long ago is as old as its beginning.
        if (purpose === 'stepUp') await stepUp(trx, caller.sessionHash, begunAt)
        return outcome
      }
      const isMismatch = verifyRet !== null && mismatchRets.includes(verifyRet)
      if (!isMismatch) return outcome
      return (await mismatchesOf(trx, { residentId, accountId, now })) >= mostMismatches ? 'otherRoad' : outcome
    })
    if (told === null) return failed('resource.notFound')
    const isRaised = told === 'passed' && purpose === 'raise'
    return done({ outcome: told, me: describeMe(isRaised ? { ...caller, level: 2, proofDue: false } : caller) })
  }
}
