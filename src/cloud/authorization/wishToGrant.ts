import type { DatabaseTransaction } from '../ports'
import { grantOrExtend, type NewGrant } from './grantConsents'
import { appendIntent, lockQueue } from './intents'
import type { AuthorizationNeeds } from './needs'

/** A consent becomes a grant, or part of the one that stands, and its place in the queue, told as a guardian's act if it is one: one commit. Gives the grant's id. */
export async function wishToGrant(
  { wardActs }: Pick<AuthorizationNeeds, 'wardActs'>,
  trx: DatabaseTransaction,
  grant: NewGrant,
): Promise<string> {
  const { residentId, orgCode, orgName, requestId, giver, now } = grant
  await lockQueue(trx, { residentId, orgCode })
  const grantId = await grantOrExtend(trx, grant)
  await appendIntent(trx, { residentId, orgCode }, { wanted: 'granted', grantId, requestId, orgName, now })
  if (giver) await wardActs.record(trx, { wardId: residentId, byResidentId: giver.residentId, kind: 'accessGiven', orgName, now })
  return grantId
}
