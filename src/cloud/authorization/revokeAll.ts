import type { Handler } from '../call'
import type { DatabaseTransaction } from '../ports'
import { done } from '../result'
import { describeAll } from './describeGrants'
import { type GrantRow, standingGrants } from './grants'
import type { AuthorizationNeeds } from './needs'
import { wishToRevoke } from './wishToRevoke'

/** Every wish is durable before the answer, all of them or none; how each is driven does not wait for another. */
export function revokeAll(needs: AuthorizationNeeds): Handler<'authorization.revokeAll'> {
  return async ({ resident }) => {
    const { residentId } = resident
    const now = needs.clock.now()
    const wished = await needs.db.transaction().execute((trx) => wishAll(trx, residentId, now))
    await Promise.all(wished.map((grant) => needs.wishStored({ residentId, orgCode: grant.org_code })))
    const grants = await describeAll(needs, residentId)
    return done({ grants, serverNow: needs.clock.now().toISOString() })
  }
}

/** In one order of hospitals: two of these at once wait for each other instead of blocking each other. */
async function wishAll(trx: DatabaseTransaction, residentId: string, now: Date): Promise<GrantRow[]> {
  const wished: GrantRow[] = []
  for (const grant of await standingGrants(trx, residentId, now)) {
    const revoked = await wishToRevoke(trx, residentId, grant.id, now)
    if (revoked) wished.push(revoked)
  }
  return wished
}
