import { declineRequest } from '../../../contract/authorization/declineRequest'
import { listRequests } from '../../../contract/authorization/listRequests'
import type { CallFailure } from '../../client/failure'
import { call } from '../../session/cloud'
import { rememberDeclined } from './declinedRequest'
import { sameAsker } from './newestOfEach'

/** 不同意: also to what the same doctor asked before, or that would come up next. Null when it is done. */
export async function decline(requestId: string): Promise<CallFailure | null> {
  const waiting = await call(listRequests, {})
  if (!waiting.ok) return waiting.failure
  const requests = sameAsker(waiting.data.requests, requestId)
  for (const request of requests) {
    const outcome = await call(declineRequest, { requestId: request.requestId })
    // Closed meanwhile is as good as declined.
    if (!outcome.ok && outcome.failure.code !== 'authorization.requestClosed') return outcome.failure
  }
  const [declined] = requests
  if (declined) rememberDeclined(declined)
  return null
}
