import type { FaceOutcome } from '../../contract/identity/finishFace'
import { mostMismatches } from '../../contract/identity/roads'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { findOpenAttempt, finishAttempt, mismatchesOf } from './faceAttempts'
import { faceOutcomeOf, mismatchRets } from './faceOutcome'
import { lockPerson } from './knownPerson'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { proveSelf } from './proveSelf'
import { stepUpInPerson } from './sessions'

/** Whatever the phone saw counts for nothing: only the server's own query decides, for the account, person and purpose it was begun for. */
export function finishFace(needs: IdentityNeeds): Handler<'identity.finishFace'> {
  const { db, clock, wechat } = needs
  return async ({ input: { attemptId: outSeqNo, purpose }, caller, resident }) => {
    if (purpose === 'stepUp' && (caller.level < 2 || caller.proofDue)) return failed('level.tooLow')
    const { residentId } = resident
    const { accountId, sessionHash } = caller
    const attempt = await findOpenAttempt(db, { residentId, outSeqNo, accountId, sessionHash, purpose, now: clock.now() })
    if (!attempt) return failed('resource.notFound')
    if (!(await withinLimit(db, accountId, 'finishFace', clock.now()))) return failed('rate.tooMany')
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
      // Tries that were begun before the third mismatch end like those that can begin no more: whoever is before the camera, one after the other.
      await lockPerson(trx, residentId, accountId)
      const isClosed = (await mismatchesOf(trx, { residentId, accountId, now })) >= mostMismatches
      const kept = isClosed && outcome === 'passed' ? null : verifyRet
      if (!(await finishAttempt(trx, { residentId, outSeqNo, verifyRet: kept, now }))) return null
      if (isClosed) return 'otherRoad'
      if (outcome === 'passed') {
        if (purpose === 'raise' && !(await proveSelf(needs, trx, caller, { residentId, at: begunAt, now }))) return null
        // A proof that began long ago is as old as its beginning.
        if (purpose === 'stepUp') await stepUpInPerson(trx, sessionHash, begunAt)
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
