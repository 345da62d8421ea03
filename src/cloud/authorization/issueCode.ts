import type { Handler } from '../call'
import { done, failed } from '../result'
import { findOpenRequest } from './accessRequests'
import { codeLifeMs, replaceCode } from './authorizationCodes'
import { codeHash } from './codeHash'
import type { AuthorizationNeeds } from './needs'
import { readOwnRequestId } from './requestId'

/** No pending request, no code; no receipt for this very request, no code. */
export function issueCode({ db, clock, random, vault, accessReceipts }: AuthorizationNeeds): Handler<'authorization.issueCode'> {
  return async ({ input, resident }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    if (!key) return failed('resource.notFound')
    const now = clock.now()
    const [open, covered] = await Promise.all([
      findOpenRequest(db, key, now),
      accessReceipts.covers(resident.residentId, input.receiptId, input.requestId),
    ])
    if (!open) return failed('authorization.requestClosed')
    if (!covered) return failed('consent.required')
    const code = random.code()
    const expiresAt = new Date(Math.min(now.getTime() + codeLifeMs, new Date(open.request.expiresAt).getTime()))
    const stored = await replaceCode(db, key, { hash: codeHash(vault, key, code), receiptId: input.receiptId, issuedAt: now, expiresAt })
    if (!stored) return failed('authorization.requestClosed')
    return done({ code, expiresAt: expiresAt.toISOString(), serverNow: now.toISOString(), request: open.request })
  }
}
