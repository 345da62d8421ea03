import type { Handler } from '../call'
import { done } from '../result'
import { describeGrant, grantsOf } from './grants'
import type { AuthorizationNeeds } from './needs'

export function listGrants({ db, clock, accessLog }: AuthorizationNeeds): Handler<'authorization.listGrants'> {
  return async ({ resident }) => {
    const now = clock.now()
    const [rows, looks] = await Promise.all([grantsOf(db, resident.residentId), accessLog.lastLooks(resident.residentId)])
    const grants = rows.map((row) => describeGrant(row, now, looks.get(row.org_code) ?? null))
    return done({ grants, serverNow: now.toISOString() })
  }
}
