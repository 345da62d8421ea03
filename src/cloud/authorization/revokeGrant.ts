import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { describeOne } from './describeGrants'
import type { AuthorizationNeeds } from './needs'
import { tellRevoked, wishToRevoke } from './wishToRevoke'

/** Asking twice is asking once. */
export function revokeGrant(needs: AuthorizationNeeds): Handler<'authorization.revokeGrant'> {
  return async ({ input, resident, by, caller }) => {
    const { residentId } = resident
    const guardian = actingGuardian({ by, caller })
    const now = needs.clock.now()
    const wished = await needs.db.transaction().execute(async (trx) => {
      const revoked = await wishToRevoke(trx, residentId, input.grantId, now)
      if (revoked) await tellRevoked(needs, trx, { wardId: residentId, guardian }, [revoked], now)
      return revoked
    })
    if (wished) await needs.wishStored({ residentId, orgCode: wished.org_code })
    const grant = await describeOne(needs, { resident, by }, input.grantId)
    return grant ? done(grant) : failed('resource.notFound')
  }
}
