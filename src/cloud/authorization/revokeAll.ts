import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import { done } from '../result'
import { describeAll } from './describeGrants'
import { standingGrants } from './grants'
import type { AuthorizationNeeds } from './needs'
import { tellRevoked, wishToRevokeEach } from './wishToRevoke'

/** Every wish is durable before the answer, all of them or none; how each is driven does not wait for another. */
export function revokeAll(needs: AuthorizationNeeds): Handler<'authorization.revokeAll'> {
  return async ({ resident, by, caller }) => {
    const { residentId } = resident
    const guardian = actingGuardian({ by, caller })
    const now = needs.clock.now()
    const wished = await needs.db.transaction().execute(async (trx) => {
      const revoked = await wishToRevokeEach(trx, residentId, await standingGrants(trx, residentId, now), now)
      await tellRevoked(needs, trx, { wardId: residentId, guardian }, revoked, now)
      return revoked
    })
    await Promise.all(wished.map((grant) => needs.wishStored({ residentId, orgCode: grant.org_code })))
    const grants = await describeAll(needs, { resident, by })
    return done({ grants, serverNow: needs.clock.now().toISOString() })
  }
}
