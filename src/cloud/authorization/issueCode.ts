import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { findOpenRequest } from './accessRequests'
import { codeLifeMs, replaceCode } from './authorizationCodes'
import { codeHash } from './codeHash'
import { giverOf } from './giver'
import type { AuthorizationNeeds } from './needs'
import { readOwnRequestId } from './requestId'

/** No pending request, no code; no receipt for this very request, no code. */
export function issueCode(needs: AuthorizationNeeds): Handler<'authorization.issueCode'> {
  const { db, clock, random, vault, accessReceipts, messages } = needs
  return async ({ input, caller, resident, by }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    if (!key) return failed('resource.notFound')
    const now = clock.now()
    const guardian = actingGuardian({ by, caller })
    const guardianAccount = guardian === null ? undefined : caller.accountId
    const [open, version] = await Promise.all([
      findOpenRequest(db, key, now),
      accessReceipts.versionOf(resident.residentId, input.receiptId, input.requestId, guardianAccount),
    ])
    if (!open) return failed('authorization.requestClosed')
    if (open.request.kind !== 'wechat') return failed('authorization.needsNoCode')
    if (version === null) return failed('consent.required')
    const digits = random.code()
    const expiresAt = new Date(Math.min(now.getTime() + codeLifeMs, new Date(open.request.expiresAt).getTime()))
    const hash = codeHash(vault, key, digits)
    const code = { hash, receiptId: input.receiptId, consentVersion: version, personSealed: null, issuedAt: now, expiresAt }
    const stored = await db.transaction().execute(async (trx) => {
      const giver = await giverOf(needs, trx, key.residentId, guardian, now)
      return giver === 'mayNot' ? giver : replaceCode(trx, key, { ...code, madeByResidentId: guardian })
    })
    if (stored === 'mayNot') return failed('resource.notFound')
    if (!stored) return failed('authorization.requestClosed')
    const minutes = Math.max(1, Math.floor((expiresAt.getTime() - now.getTime()) / 60_000))
    // To the phone that asks, at once or not at all; the code is on its screen in any case.
    const to = { residentId: guardian ?? resident.residentId, accountId: caller.accountId, openid: caller.openid }
    const messageSent = input.byMessage ? await messages.sendCode(to, digits, minutes) : null
    return done({
      code: digits,
      expiresAt: expiresAt.toISOString(),
      serverNow: clock.now().toISOString(),
      request: open.request,
      messageSent,
    })
  }
}
