import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'
import { challengeLifeMs, storeChallenge } from './soterChallenges'

export function startSoter({ db, clock, random, vault }: IdentityNeeds): Handler<'identity.startSoter'> {
  return async ({ caller }) => {
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'startSoter', now))) return failed('rate.tooMany')
    const challenge = random.token()
    await storeChallenge(db, vault, caller, challenge, now)
    return done({ challenge, expiresInSeconds: challengeLifeMs / 1000 })
  }
}
