import type { Handler } from '../call'
import { done } from '../result'
import { openRequests } from './accessRequests'
import type { AuthorizationNeeds } from './needs'

export function listRequests({ db, clock }: AuthorizationNeeds): Handler<'authorization.listRequests'> {
  return async ({ resident }) => {
    const now = clock.now()
    return done({ requests: await openRequests(db, resident.residentId, now), serverNow: now.toISOString() })
  }
}
