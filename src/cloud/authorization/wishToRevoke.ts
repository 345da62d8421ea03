import type { DatabaseTransaction } from '../ports'
import { findGrant, type GrantRow, requestRevocation, standingGrants } from './grants'
import { appendIntent, lockQueue } from './intents'
import type { AuthorizationNeeds } from './needs'

/**
 * The wish and its place in the queue are one commit; null when there is no such grant, or the wish was there before.
 * The province knows one permission a hospital: whoever takes back an ended one takes back the one that stands today, and sees it so.
 */
export async function wishToRevoke(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<GrantRow | null> {
  const known = await findGrant(trx, residentId, grantId)
  if (!known) return null
  const key = { residentId, orgCode: known.org_code }
  await lockQueue(trx, key)
  const wished = await requestRevocation(trx, residentId, grantId, now)
  if (!wished) return null
  const newer = (await standingGrants(trx, residentId, now)).find((row) => row.org_code === known.org_code)
  if (newer) await requestRevocation(trx, residentId, newer.id, now)
  const last = newer ?? wished
  await appendIntent(trx, key, { wanted: 'revoked', grantId: last.id, orgName: last.org_name, now })
  return wished
}

/** Each of these, in one order of hospitals: two of these at once wait for each other instead of blocking each other. */
export async function wishToRevokeEach(
  trx: DatabaseTransaction,
  residentId: string,
  grants: readonly GrantRow[],
  now: Date,
): Promise<GrantRow[]> {
  const wished: GrantRow[] = []
  for (const { id } of grants) {
    const revoked = await wishToRevoke(trx, residentId, id, now)
    if (revoked) wished.push(revoked)
  }
  return wished
}

/** Told to the other guardians and the child, where a guardian took these back. */
export async function tellRevoked(
  { wardActs }: Pick<AuthorizationNeeds, 'wardActs'>,
  trx: DatabaseTransaction,
  { wardId, guardian }: { wardId: string; guardian: string | null },
  revoked: readonly GrantRow[],
  now: Date,
): Promise<void> {
  if (guardian === null) return
  for (const { org_name: orgName } of revoked)
    await wardActs.record(trx, { wardId, byResidentId: guardian, kind: 'accessRevoked', orgName, now })
}
