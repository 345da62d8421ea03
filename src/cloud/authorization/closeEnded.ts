import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'
import { appendIntent, lastIntent, lockQueue } from './intents'
import type { AuthorizationNeeds } from './needs'

const atOnce = 100

interface Ended {
  id: string
  resident_id: string
  org_code: string
  org_name: string
}

/**
 * Closes at the province what is over by our clock. The province counts its 30 days from the moment it recorded the grant,
 * so one that was recorded late would otherwise be readable there after the screen says 已到期.
 */
export async function closeEnded({ db, clock }: Pick<AuthorizationNeeds, 'db' | 'clock'>): Promise<number> {
  const now = clock.now()
  for (let closed = 0; ; ) {
    const ended = await endedGrants(db, now)
    for (const grant of ended) await db.transaction().execute((trx) => close(trx, grant, now))
    closed += ended.length
    if (ended.length < atOnce) return closed
  }
}

/** A consent to extend it that still waits to be told is the person's last word: it is seen through before anything is closed. */
const extensionWaits = sql<boolean>`exists (
  select from intent where intent.resident_id = access_grant.resident_id and intent.org_code = access_grant.org_code
    and intent.grant_id = access_grant.id and intent.wanted = 'granted' and not intent.echo and intent.finished_at is null)`

/** A grant the province never confirmed is not among them: its own intent ends it (driveIntents, tooLate). */
function endedGrants(db: Database, now: Date): Promise<Ended[]> {
  return db
    .selectFrom('access_grant')
    .select(['id', 'resident_id', 'org_code', 'org_name'])
    .where('expires_at', '<=', now)
    .where('recorded_at', 'is not', null)
    .where('close_requested_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('revoke_requested_at', 'is', null)
    .where(sql<boolean>`not ${extensionWaits}`)
    .orderBy('expires_at')
    .limit(atOnce)
    .execute()
}

async function close(trx: DatabaseTransaction, grant: Ended, now: Date): Promise<void> {
  const key = { residentId: grant.resident_id, orgCode: grant.org_code }
  await lockQueue(trx, key)
  const closed = await trx
    .updateTable('access_grant')
    .set({ close_requested_at: now })
    .where('resident_id', '=', grant.resident_id)
    .where('id', '=', grant.id)
    // Extended or revoked since it was found: then that stands.
    .where('expires_at', '<=', now)
    .where('close_requested_at', 'is', null)
    .where('revoke_requested_at', 'is', null)
    .where(sql<boolean>`not ${extensionWaits}`)
    .returning('id')
    .executeTakeFirst()
  // A consent given after the end is a newer wish for the same hospital, and must not be taken back by the end of the older one;
  // if the province refuses that consent, the close is made up for (driveIntents, refuse).
  if (!closed || (await lastIntent(trx, key))?.grantId !== grant.id) return
  await appendIntent(trx, key, { wanted: 'revoked', grantId: grant.id, orgName: grant.org_name, now, byMachine: true })
}
