import type { DatabaseTransaction } from '../ports'
import { grantOrExtend, type NewGrant } from './grantConsents'
import { appendIntent, lockQueue } from './intents'

/** A consent becomes a grant, or part of the one that stands, and its place in the queue: one commit. Gives the grant's id. */
export async function wishToGrant(trx: DatabaseTransaction, grant: NewGrant): Promise<string> {
  const { residentId, orgCode, orgName, requestId, now } = grant
  await lockQueue(trx, { residentId, orgCode })
  const grantId = await grantOrExtend(trx, grant)
  await appendIntent(trx, { residentId, orgCode }, { wanted: 'granted', grantId, requestId, orgName, now })
  return grantId
}
