import type { Handler } from '../call'
import { done } from '../result'
import { describeAll } from './describeGrants'
import type { AuthorizationNeeds } from './needs'

export function listGrants(needs: AuthorizationNeeds): Handler<'authorization.listGrants'> {
  return async (call) => {
    const grants = await describeAll(needs, call)
    return done({ grants, serverNow: needs.clock.now().toISOString() })
  }
}
