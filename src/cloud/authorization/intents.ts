import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'

export type Wanted = 'granted' | 'revoked'

/**
 * One serial queue per (resident, hospital). `*_uncertain_until`: an order of that kind was sent and not answered,
 * and may still take effect until then (a request to the province lives at most 120 s).
 */
export interface IntentQueueTable {
  resident_id: string
  org_code: string
  last_seq: number
  due_at: Date | null
  /** Rises with every lease: whoever holds an older number has lost it, whatever its clock says. */
  lease: ColumnType<number, never, never>
  leased_until: Date | null
  grant_uncertain_until: Date | null
  revoke_uncertain_until: Date | null
  /** Until when any order of that kind, answered or not, may still have a copy on its way. */
  grant_alive_until: Date | null
  revoke_alive_until: Date | null
  /** What waits was not asked for by anybody just now (an end, an echo): people's wishes go first. */
  by_machine: ColumnType<boolean, boolean | undefined, boolean>
}

/**
 * 意愿: each wish in turn, with a rising number. The lowest unfinished one is driven; a revoke finishes
 * (cancels) every unfinished grant before it, while a grant waits for the revoke before it.
 */
export interface IntentTable {
  resident_id: string
  org_code: string
  seq: number
  wanted: Wanted
  grant_id: string
  /** Of a grant: the request whose consent it is. */
  request_id: string | null
  org_name: string
  /** The same wish once more, beyond the life of an older order that said otherwise; nobody's news. */
  echo: ColumnType<boolean, boolean | undefined, never>
  created_at: ColumnType<Date, Date, never>
  attempts: ColumnType<number, never, number>
  refusals: ColumnType<number, never, number>
  finished_at: Date | null
  outcome: 'confirmed' | 'refused' | 'cancelled' | null
}

export type Wish = { readonly grantId: string; readonly orgName: string } & (
  | { readonly wanted: 'granted'; readonly requestId: string | null }
  | { readonly wanted: 'revoked' }
)

export interface QueueKey {
  readonly residentId: string
  readonly orgCode: string
}

/**
 * Locks the queue of one (resident, hospital) for this transaction. Whoever changes its grants does this first:
 * one order of locks (queue, grant, intent) and nobody blocks anybody, and two codes at once make one grant.
 */
export async function lockQueue(trx: DatabaseTransaction, key: QueueKey): Promise<void> {
  await trx
    .insertInto('intent_queue')
    .values({ resident_id: key.residentId, org_code: key.orgCode, last_seq: 0 })
    .onConflict((conflict) => conflict.columns(['resident_id', 'org_code']).doUpdateSet({ last_seq: sql`intent_queue.last_seq` }))
    .execute()
}

/**
 * Appends a wish in the caller's transaction: the wish and what it is about are durable together or not at all.
 * The queue row is locked first, so wishes of one (resident, hospital) stand in one order.
 */
export async function appendIntent(trx: DatabaseTransaction, key: QueueKey, intent: Wish & { now: Date; byMachine?: true }): Promise<void> {
  const byMachine = intent.byMachine === true
  const queue = await trx
    .insertInto('intent_queue')
    .values({ resident_id: key.residentId, org_code: key.orgCode, last_seq: 1, due_at: intent.now, by_machine: byMachine })
    .onConflict((conflict) =>
      conflict
        .columns(['resident_id', 'org_code'])
        .doUpdateSet({ last_seq: sql`intent_queue.last_seq + 1`, due_at: intent.now, by_machine: byMachine }),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  if (intent.wanted === 'revoked') await cancelGrants(trx, key, intent.now)
  await cancelEchoes(trx, key, intent.now)
  await insertIntent(trx, key, queue.last_seq, intent)
}

/**
 * The last wish once more at `at`, when no copy of an older order can be on its way any more: a relay may repeat even what it answered.
 * Whatever the person wishes meanwhile takes its place.
 */
export async function appendEcho(trx: DatabaseTransaction, key: QueueKey, wish: Wish & { now: Date }, at: Date): Promise<void> {
  const queue = await trx
    .updateTable('intent_queue')
    .set({ last_seq: sql`last_seq + 1`, due_at: at, by_machine: true })
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', key.orgCode)
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  await insertIntent(trx, key, queue.last_seq, wish, true)
}

async function insertIntent(
  trx: DatabaseTransaction,
  key: QueueKey,
  seq: number,
  intent: Wish & { now: Date; byMachine?: true },
  echo = false,
): Promise<void> {
  await trx
    .insertInto('intent')
    .values({
      resident_id: key.residentId,
      org_code: key.orgCode,
      seq,
      echo,
      wanted: intent.wanted,
      grant_id: intent.grantId,
      request_id: intent.wanted === 'granted' ? intent.requestId : null,
      org_name: intent.orgName,
      created_at: intent.now,
    })
    .execute()
}

async function cancelEchoes(trx: DatabaseTransaction, key: QueueKey, now: Date): Promise<void> {
  await trx
    .updateTable('intent')
    .set({ finished_at: now, outcome: 'cancelled' })
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', key.orgCode)
    .where('echo', '=', true)
    .where('finished_at', 'is', null)
    .execute()
}

/** A grant that was sent and not answered is cancelled too: what it may still do stands in `grant_uncertain_until`. */
async function cancelGrants(trx: DatabaseTransaction, key: QueueKey, now: Date): Promise<void> {
  await trx
    .updateTable('intent')
    .set({ finished_at: now, outcome: 'cancelled' })
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', key.orgCode)
    .where('wanted', '=', 'granted')
    .where('finished_at', 'is', null)
    .execute()
}

/** The person's last wish for this hospital. */
export async function lastIntent(trx: DatabaseTransaction, key: QueueKey): Promise<(Wish & { readonly seq: number }) | null> {
  const row = await trx
    .selectFrom('intent')
    .select(['seq', 'wanted', 'grant_id', 'request_id', 'org_name'])
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', key.orgCode)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const about = { seq: row.seq, grantId: row.grant_id, orgName: row.org_name }
  return row.wanted === 'granted' ? { wanted: 'granted', requestId: row.request_id, ...about } : { wanted: 'revoked', ...about }
}

/** Whether an order of another consent to the same grant was left without an answer, or confirmed: it may stand at the province. */
export async function otherOrderMayStand(
  trx: DatabaseTransaction,
  intent: QueueKey & { readonly seq: number; readonly grantId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('intent')
    .select('seq')
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('grant_id', '=', intent.grantId)
    .where('seq', '<>', intent.seq)
    .where('wanted', '=', 'granted')
    .where('echo', '=', false)
    .whereRef('attempts', '>', 'refusals')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a later consent of this hospital still waits to be told. */
export async function laterGrantWaits(trx: DatabaseTransaction, intent: QueueKey & { readonly seq: number }): Promise<boolean> {
  const row = await trx
    .selectFrom('intent')
    .select('seq')
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('seq', '>', intent.seq)
    .where('wanted', '=', 'granted')
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** How often the province has been told of each unfinished revocation without a clear answer, by grant. */
export async function revokeTries(db: Database, residentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('intent')
    .innerJoin('intent_queue', (join) =>
      join.onRef('intent_queue.resident_id', '=', 'intent.resident_id').onRef('intent_queue.org_code', '=', 'intent.org_code'),
    )
    .select(['intent.grant_id', 'intent.attempts', 'intent_queue.leased_until'])
    .where('intent.resident_id', '=', residentId)
    .where('intent.wanted', '=', 'revoked')
    .where('intent.finished_at', 'is', null)
    .execute()
  // One that is on its way right now has not failed yet.
  return new Map(rows.map((row) => [row.grant_id, Math.max(0, row.attempts - (row.leased_until ? 1 : 0))]))
}
