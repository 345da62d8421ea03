import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { closeRequest } from './accessRequests'
import type { AuthorizationNeeds } from './needs'
import { readOwnRequestId } from './requestId'

/** A declined request also ends any code made for it: the code is only used together with its open request. */
export function declineRequest({ db, clock, wardActs }: AuthorizationNeeds): Handler<'authorization.declineRequest'> {
  return async ({ input, resident, by, caller }) => {
    const { residentId } = resident
    const key = readOwnRequestId(input.requestId, residentId)
    if (!key) return failed('resource.notFound')
    const guardian = actingGuardian({ by, caller })
    const now = clock.now()
    const closed = await db.transaction().execute(async (trx) => {
      const request = await closeRequest(trx, key, 'declined', now)
      if (request && guardian !== null)
        await wardActs.record(trx, { wardId: residentId, byResidentId: guardian, kind: 'accessDeclined', orgName: request.orgName, now })
      return request
    })
    return closed ? done({}) : failed('authorization.requestClosed')
  }
}
