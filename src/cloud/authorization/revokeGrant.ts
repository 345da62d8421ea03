import type { Handler } from '../call'
import { done, failed } from '../result'
import { describeOne } from './describeGrants'
import type { AuthorizationNeeds } from './needs'
import { wishToRevoke } from './wishToRevoke'

/** Asking twice is asking once. */
export function revokeGrant(needs: AuthorizationNeeds): Handler<'authorization.revokeGrant'> {
  return async ({ input, resident }) => {
    const { residentId } = resident
    const now = needs.clock.now()
    const wished = await needs.db.transaction().execute((trx) => wishToRevoke(trx, residentId, input.grantId, now))
    if (wished) await needs.wishStored({ residentId, orgCode: wished.org_code })
    const grant = await describeOne(needs, residentId, input.grantId)
    return grant ? done(grant) : failed('resource.notFound')
  }
}
