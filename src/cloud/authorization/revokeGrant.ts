import type { Handler } from '../call'
import type { DatabaseTransaction } from '../ports'
import { done, failed } from '../result'
import { describeGrant, findGrant, type GrantRow, requestRevocation } from './grants'
import { appendIntent, lockQueue } from './intents'
import type { AuthorizationNeeds } from './needs'

/** The wish and its place in the queue are one commit; asking twice is asking once. */
export function revokeGrant({ db, clock, accessLog, wishStored }: AuthorizationNeeds): Handler<'authorization.revokeGrant'> {
  return async ({ input, resident }) => {
    const { residentId } = resident
    const now = clock.now()
    const wished = await db.transaction().execute((trx) => wishToRevoke(trx, residentId, input.grantId, now))
    const grant = wished ?? (await findGrant(db, residentId, input.grantId))
    if (!grant) return failed('resource.notFound')
    if (wished) await wishStored({ residentId, orgCode: wished.org_code })
    const [driven, looks] = await Promise.all([findGrant(db, residentId, input.grantId), accessLog.lastLooks(residentId)])
    return done(describeGrant(driven ?? grant, clock.now(), looks.get(grant.org_code) ?? null))
  }
}

async function wishToRevoke(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<GrantRow | null> {
  const known = await findGrant(trx, residentId, grantId)
  if (!known) return null
  await lockQueue(trx, { residentId, orgCode: known.org_code })
  const grant = await requestRevocation(trx, residentId, grantId, now)
  if (grant) await appendIntent(trx, { residentId, orgCode: grant.org_code }, { wanted: 'revoked', grantId, orgName: grant.org_name, now })
  return grant
}
