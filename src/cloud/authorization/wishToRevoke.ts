import type { DatabaseTransaction } from '../ports'
import { findGrant, type GrantRow, requestRevocation } from './grants'
import { appendIntent, lockQueue } from './intents'

/** The wish and its place in the queue are one commit; null when there is no such grant, or the wish was there before. */
export async function wishToRevoke(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<GrantRow | null> {
  const known = await findGrant(trx, residentId, grantId)
  if (!known) return null
  await lockQueue(trx, { residentId, orgCode: known.org_code })
  const grant = await requestRevocation(trx, residentId, grantId, now)
  if (grant) await appendIntent(trx, { residentId, orgCode: grant.org_code }, { wanted: 'revoked', grantId, orgName: grant.org_name, now })
  return grant
}
