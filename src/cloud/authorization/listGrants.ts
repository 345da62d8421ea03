import type { Handler } from '../call'
import { done } from '../result'
import { describeAll } from './describeGrants'
import type { AuthorizationNeeds } from './needs'

export function listGrants(needs: AuthorizationNeeds): Handler<'authorization.listGrants'> {
  return async ({ resident }) => {
    const grants = await describeAll(needs, resident.residentId)
    return done({ grants, serverNow: needs.clock.now().toISOString() })
  }
}
