import type { Handler } from '../call'
import type { DatabaseTransaction } from '../ports'
import { done } from '../result'
import { describeAll } from './describeGrants'
import { type GrantRow, grantState, grantsOf } from './grants'
import type { AuthorizationNeeds } from './needs'
import { wishToRevoke } from './wishToRevoke'

/** Every wish is durable before the answer, all of them or none; how each is driven does not wait for another. */
export function revokeAll(needs: AuthorizationNeeds): Handler<'authorization.revokeAll'> {
  return async ({ resident }) => {
    const { residentId } = resident
    const now = needs.clock.now()
    const standing = (await grantsOf(needs.db, residentId)).filter((grant) => stands(grant, now))
    const wished = await needs.db.transaction().execute((trx) => wishAll(trx, residentId, standing, now))
    await Promise.all(wished.map((grant) => needs.wishStored({ residentId, orgCode: grant.org_code })))
    const grants = await describeAll(needs, residentId)
    return done({ grants, serverNow: needs.clock.now().toISOString() })
  }
}

function stands(grant: GrantRow, now: Date): boolean {
  const state = grantState(grant, now)
  return state === 'recording' || state === 'active' || state === 'expiring'
}

/** In one order of hospitals: two of these at once wait for each other instead of blocking each other. */
async function wishAll(trx: DatabaseTransaction, residentId: string, grants: readonly GrantRow[], now: Date): Promise<GrantRow[]> {
  const wished: GrantRow[] = []
  for (const grant of [...grants].sort((one, other) => (one.org_code < other.org_code ? -1 : 1))) {
    const revoked = await wishToRevoke(trx, residentId, grant.id, now)
    if (revoked) wished.push(revoked)
  }
  return wished
}
