import type { BackChannelAnswer } from '../backChannel'
import { findRequest } from './accessRequests'
import { findGrantOfRequest } from './grantConsents'
import { grantState, newestGrantOfOrg } from './grants'
import type { AuthorizationNeeds } from './needs'
import { readRequestId } from './requestId'

/** For a page that lost an answer. What may be read is decided by the province alone. */
export async function checkGrant({ db, clock }: AuthorizationNeeds, requestId: string): Promise<BackChannelAnswer> {
  const key = readRequestId(requestId)
  const asked = key ? await findRequest(db, key) : null
  if (!key || !asked) return { returnCode: '0', returnDesc: '没有这次申请' }
  return { returnCode: '1', returnDesc: '成功', state: await stateOf() }

  async function stateOf(): Promise<'pending' | 'recording' | 'active' | 'refused'> {
    const now = clock.now()
    if (!key || !asked || (asked.closing !== null && asked.closing !== 'used')) return 'refused'
    // Used, and its grant has since been extended by a later consent: the hospital's newest grant tells.
    const own = await findGrantOfRequest(db, key.residentId, key.id)
    const grant = own ?? (asked.closing === 'used' ? await newestGrantOfOrg(db, key.residentId, asked.orgCode) : null)
    if (!grant) return new Date(asked.request.expiresAt) > now ? 'pending' : 'refused'
    const state = grantState(grant, now)
    if (state === 'recording') return 'recording'
    return state === 'active' || state === 'expiring' ? 'active' : 'refused'
  }
}
