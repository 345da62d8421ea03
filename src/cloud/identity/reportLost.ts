import type { Handler } from '../call'
import { done } from '../result'
import { demandProof, demandProofOfSessions } from './accounts'
import { lockPerson, tellOthers } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { endSessionsOf } from './sessions'
import { forgetSoterPhones } from './soterPhones'

/** 手机丢失, from the phone that is left: every other session ends, and whoever holds another account of this person, or signs in to this one, proves to be them. */
export function reportLost(needs: IdentityNeeds): Handler<'identity.reportLost'> {
  return async ({ caller, resident: { residentId } }) => {
    const now = needs.clock.now()
    const { accountId, sessionHash } = caller
    return needs.db.transaction().execute(async (trx) => {
      const accounts = await lockPerson(trx, residentId, accountId)
      const standing = accounts.filter((account) => account.resident_id === residentId && account.closed_at === null).map(({ id }) => id)
      const others = standing.filter((id) => id !== accountId)
      const ended = await endSessionsOf(trx, standing, { except: sessionHash, now })
      await demandProof(trx, others)
      // The lost phone may have this very WeChat, and needs nothing to sign in again.
      await demandProofOfSessions(trx, accountId, now)
      await forgetSoterPhones(trx, standing)
      await tellOthers(needs, trx, { kind: 'lostReported', residentId, accountId, accounts, now })
      return done({ ended, accounts: others.length })
    })
  }
}
