import type { Handler } from '../call'
import { done, failed } from '../result'
import { closeRequest } from './accessRequests'
import type { AuthorizationNeeds } from './needs'
import { readOwnRequestId } from './requestId'

/** A declined request also ends any code made for it: the code is only used together with its open request. */
export function declineRequest({ db, clock }: AuthorizationNeeds): Handler<'authorization.declineRequest'> {
  return async ({ input, resident }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    if (!key) return failed('resource.notFound')
    const closed = await closeRequest(db, key, 'declined', clock.now())
    return closed ? done({}) : failed('authorization.requestClosed')
  }
}
