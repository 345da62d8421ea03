import type { Grant } from '../../contract/authorization/listGrants'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { findOpenRequest, findRequest } from './accessRequests'
import { codeStanding, mostTries } from './authorizationCodes'
import { describeOne, type View } from './describeGrants'
import { findGrantOfRequest } from './grantConsents'
import { newestGrantOfOrg } from './grants'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readOwnRequestId } from './requestId'

export function codeStatus(needs: AuthorizationNeeds): Handler<'authorization.codeStatus'> {
  return async ({ input, resident, by }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    const now = needs.clock.now()
    const asked = key ? await findRequest(needs.db, key) : null
    if (!key || !asked) return failed('resource.notFound')
    const [open, code] = await Promise.all([findOpenRequest(needs.db, key, now), codeStanding(needs.db, key, now)])
    // The code itself is forgotten an hour after its end; a booking is agreed to without one.
    const used = code?.state === 'used' || (asked.closing === 'used' && asked.request.kind !== 'booking')
    const state = used ? 'used' : open ? (code?.state ?? 'none') : 'closed'
    const wrongTries = code?.wrongTries ?? 0
    return done({
      state,
      wrongTries,
      triesLeft: state === 'live' ? mostTries - wrongTries : 0,
      expiresAt: code?.expiresAt.toISOString() ?? null,
      grant: state === 'used' ? await grantOf(needs, { resident, by }, key, asked.orgCode) : null,
      serverNow: now.toISOString(),
    })
  }
}

/** Its own grant, or the one of that hospital it became a part of when a later consent extended it. */
async function grantOf(needs: AuthorizationNeeds, view: View, key: RequestKey, orgCode: string): Promise<Grant | null> {
  const { residentId } = key
  const row = (await findGrantOfRequest(needs.db, residentId, key.id)) ?? (await newestGrantOfOrg(needs.db, residentId, orgCode))
  return row ? describeOne(needs, view, row.id) : null
}
