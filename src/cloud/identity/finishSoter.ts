import * as z from 'zod/mini'
import { soterResultSchema } from '../../contract/upstream/wechat/soter'
import type { Handler } from '../call'
import { done, failed } from '../result'
import type { IdentityNeeds } from './needs'
import { stepUp } from './sessions'
import { findChallenge, takeChallenge } from './soterChallenges'

/** The phone's word counts for nothing: WeChat says whether this openid's phone signed, and we whether it signed what it was asked to. */
export function finishSoter({ db, clock, vault, wechat }: IdentityNeeds): Handler<'identity.finishSoter'> {
  return async ({ input: { resultJson, signature }, caller }) => {
    const challenge = challengeIn(resultJson)
    const askedAt = challenge === null ? null : await findChallenge(db, vault, caller.accountId, challenge, clock.now())
    if (challenge === null || askedAt === null) return failed('identity.soterRejected')
    const { kind } = await wechat.checkSoter({ openid: caller.openid, resultJson, signature })
    if (kind === 'unavailable') return failed('upstream.wechat')
    if (kind === 'invalid') return failed('identity.soterRejected')
    const taken = await db.transaction().execute(async (trx) => {
      if (!(await takeChallenge(trx, vault, caller.accountId, challenge, clock.now()))) return false
      await stepUp(trx, caller.sessionHash, askedAt)
      return true
    })
    return taken ? done({}) : failed('identity.soterRejected')
  }
}

function challengeIn(resultJson: string): string | null {
  try {
    const read = z.safeParse(soterResultSchema, JSON.parse(resultJson))
    return read.success ? read.data.raw : null
  } catch {
    return null
  }
}
