import * as z from 'zod/mini'
import { soterResultSchema } from '../../contract/upstream/wechat/soter'
import type { Handler } from '../call'
import { isFreshProof } from '../freshProof'
import type { DatabaseTransaction, Vault } from '../ports'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { lockPerson } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { provenAt, stepUp } from './sessions'
import { findChallenge, takeChallenge } from './soterChallenges'
import { enrol, isEnrolled, type SoterPhone } from './soterPhones'

/**
 * The phone's word counts for nothing: WeChat says whether this openid's phone signed, and we whether it signed what it was asked to, and
 * whether it is a phone on which this person has proven to be themselves.
 */
export function finishSoter({ db, clock, vault, wechat }: IdentityNeeds): Handler<'identity.finishSoter'> {
  return async ({ input: { resultJson, signature }, caller, resident }) => {
    const { accountId, sessionHash } = caller
    const signed = readResult(resultJson)
    const now = clock.now()
    const askedAt = signed === null ? null : await findChallenge(db, vault, caller, signed.challenge, now)
    if (signed === null || askedAt === null) return failed('identity.soterRejected')
    if (!(await withinLimit(db, accountId, 'finishSoter', now))) return failed('rate.tooMany')
    const { kind } = await wechat.checkSoter({ openid: caller.openid, resultJson, signature })
    if (kind === 'unavailable') return failed('upstream.wechat')
    if (kind === 'invalid') return failed('identity.soterRejected')
    const isConfirmed = await db.transaction().execute(async (trx) => {
      const accounts = await lockPerson(trx, resident.residentId, accountId)
      if (!accounts.some(({ id, level }) => id === accountId && level === 2)) return false
      if (!(await takeChallenge(trx, vault, caller, signed.challenge, clock.now()))) return false
      if (!(await isKnownPhone(trx, vault, { accountId, sessionHash, phone: signed.phone, now: clock.now() }))) return false
      await stepUp(trx, sessionHash, askedAt)
      return true
    })
    return isConfirmed ? done({}) : failed('identity.soterRejected')
  }
}

/** One that was enrolled, or that is now, while face or PIN on this very session is fresh. */
async function isKnownPhone(
  trx: DatabaseTransaction,
  vault: Vault,
  { accountId, sessionHash, phone, now }: { accountId: string; sessionHash: string; phone: SoterPhone; now: Date },
): Promise<boolean> {
  if (await isEnrolled(trx, vault, accountId, phone)) return true
  if (!isFreshProof(await provenAt(trx, sessionHash), now)) return false
  await enrol(trx, vault, { accountId, phone, now })
  return true
}

function readResult(resultJson: string): { challenge: string; phone: SoterPhone } | null {
  try {
    const read = z.safeParse(soterResultSchema, JSON.parse(resultJson))
    if (!read.success) return null
    const { raw: challenge, cpu_id: cpuId, uid } = read.data
    return { challenge, phone: { cpuId, uid } }
  } catch {
    return null
  }
}
