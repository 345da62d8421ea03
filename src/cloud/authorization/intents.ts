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
export async function appendIntent(trx: DatabaseTransaction, key: QueueKey, intent: Wish & { now: Date }): Promise<void> {
  const queue = await trx
    .insertInto('intent_queue')
    .values({ resident_id: key.residentId, org_code: key.orgCode, last_seq: 1, due_at: intent.now })
    .onConflict((conflict) =>
      conflict.columns(['resident_id', 'org_code']).doUpdateSet({ last_seq: sql`intent_queue.last_seq + 1`, due_at: intent.now }),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  if (intent.wanted === 'revoked') await cancelGrants(trx, key, intent.now)
  await trx
    .insertInto('intent')
    .values({
      resident_id: key.residentId,
      org_code: key.orgCode,
      seq: queue.last_seq,
      wanted: intent.wanted,
      grant_id: intent.grantId,
      request_id: intent.wanted === 'granted' ? intent.requestId : null,
      org_name: intent.orgName,
      created_at: intent.now,
    })
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
export async function lastIntent(trx: DatabaseTransaction, key: QueueKey): Promise<Wish | null> {
  const row = await trx
    .selectFrom('intent')
    .select(['wanted', 'grant_id', 'request_id', 'org_name'])
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', key.orgCode)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const about = { grantId: row.grant_id, orgName: row.org_name }
  return row.wanted === 'granted' ? { wanted: 'granted', requestId: row.request_id, ...about } : { wanted: 'revoked', ...about }
}

/** Whether a later consent of this hospital still waits to be told. */
export async function laterGrantWaits(trx: DatabaseTransaction, intent: LeasedIntent): Promise<boolean> {
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

export interface LeasedIntent extends QueueKey {
  readonly seq: number
  readonly wanted: Wanted
  readonly grantId: string
  readonly requestId: string | null
  readonly orgName: string
  readonly attempts: number
  readonly refusals: number
  /** The number of the lease it is worked on under. */
  readonly lease: number
  readonly grantUncertainUntil: Date | null
  readonly revokeUncertainUntil: Date | null
}

/**
 * Short, and renewed while the worker lives (`renewLease`): after a kill the queue is taken up again within 5 s.
 * What a stalled worker may still send is covered by the doubt it wrote down first, not by the length of its lease.
 */
const leaseMs = 4_000

/** Nothing is ever put off for longer: what stands beyond it was written before the clock stepped back, and must not wait. */
const longestWaitMs = 125_000

/** Takes the right to work on due queues; `only` narrows it to one. Safe beside any number of other workers. */
export async function leaseDue(db: Database, now: Date, limit: number, only?: QueueKey): Promise<LeasedIntent[]> {
  const narrowed = only ? sql`and resident_id = ${only.residentId} and org_code = ${only.orgCode}` : sql``
  const beyond = sql`${new Date(now.getTime() + longestWaitMs)}::timestamptz`
  const { rows } = await sql<LeasedIntent>`
    with due as (
      select resident_id, org_code from intent_queue
      where (due_at <= ${now} or due_at > ${beyond}) and (leased_until is null or leased_until <= ${now} or leased_until > ${beyond}) ${narrowed}
      order by due_at limit ${limit} for update skip locked
    ), leased as (
      update intent_queue queue set lease = queue.lease + 1, leased_until = ${new Date(now.getTime() + leaseMs)},
        grant_uncertain_until = case when grant_uncertain_until > ${beyond} then ${beyond} else grant_uncertain_until end,
        revoke_uncertain_until = case when revoke_uncertain_until > ${beyond} then ${beyond} else revoke_uncertain_until end
      from due where queue.resident_id = due.resident_id and queue.org_code = due.org_code returning queue.*
    )
    select leased.resident_id as "residentId", leased.org_code as "orgCode", head.seq, head.wanted, head.grant_id as "grantId", head.request_id as "requestId",
      head.org_name as "orgName", head.attempts, head.refusals, leased.lease,
      leased.grant_uncertain_until as "grantUncertainUntil", leased.revoke_uncertain_until as "revokeUncertainUntil"
    from leased cross join lateral (
      select * from intent
      where intent.resident_id = leased.resident_id and intent.org_code = leased.org_code and intent.finished_at is null
      order by intent.seq limit 1
    ) head`.execute(db)
  return rows
}

/** Says that the worker still lives; without effect once the lease is given back or lost. */
export async function renewLease(db: Database, intent: LeasedIntent, now: Date): Promise<void> {
  await db
    .updateTable('intent_queue')
    .set({ leased_until: new Date(now.getTime() + leaseMs) })
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('lease', '=', intent.lease)
    .where('leased_until', 'is not', null)
    .execute()
}

const uncertainColumn = { granted: 'grant_uncertain_until', revoked: 'revoke_uncertain_until' } as const

/**
 * Before the first byte leaves: counts the attempt and writes that it may take effect until `uncertainUntil`,
 * so that a crash between sending and hearing leaves the truth behind. False when the wish was cancelled meanwhile.
 */
export async function noteSending(trx: DatabaseTransaction, intent: LeasedIntent, uncertainUntil: Date, now: Date): Promise<boolean> {
  const queue = trx.updateTable('intent_queue').where('resident_id', '=', intent.residentId).where('org_code', '=', intent.orgCode)
  // Queue before intent, as everywhere: two transactions that lock in one order cannot block each other.
  const locked = await queue
    .set({ leased_until: new Date(now.getTime() + leaseMs) })
    .where('lease', '=', intent.lease)
    .where('leased_until', 'is not', null)
    .returning('last_seq')
    .executeTakeFirst()
  if (!locked) return false
  const noted = await trx
    .updateTable('intent')
    .set({ attempts: intent.attempts + 1 })
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('seq', '=', intent.seq)
    .where('finished_at', 'is', null)
    .returning('seq')
    .executeTakeFirst()
  if (!noted) return false
  await queue.set({ [uncertainColumn[intent.wanted]]: uncertainUntil }).execute()
  return true
}

/**
 * What one attempt taught. `answered` takes back the doubt this attempt had added; earlier doubt stays.
 * `notSent`: it was none, so it is not counted either.
 */
export type Settlement = { answered: boolean; refusals: number; notSent?: true } & (
  | { again: Date }
  | { outcome: 'confirmed' | 'refused' | 'cancelled' }
)

/**
 * Writes down what was learnt and gives the lease back; the queue is due again at `again`, or at once if other wishes wait.
 * `lost`: the lease was, so nothing is believed, the doubt stays, and the new holder finds out itself.
 * `overtaken`: the wish was cancelled while it was on its way, so it is nobody's news any more.
 */
export async function settle(
  trx: DatabaseTransaction,
  intent: LeasedIntent,
  settlement: Settlement,
  now: Date,
): Promise<'settled' | 'overtaken' | 'lost'> {
  const earlierDoubt = intent.wanted === 'granted' ? intent.grantUncertainUntil : intent.revokeUncertainUntil
  const queue = await trx
    .updateTable('intent_queue')
    .set({ leased_until: null, ...(settlement.answered ? { [uncertainColumn[intent.wanted]]: earlierDoubt } : {}) })
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('lease', '=', intent.lease)
    .where('leased_until', 'is not', null)
    .returning('last_seq')
    .executeTakeFirst()
  if (!queue) return 'lost'
  const finished = 'outcome' in settlement
  const own = await trx
    .updateTable('intent')
    .set({
      refusals: settlement.refusals,
      ...(settlement.notSent ? { attempts: intent.attempts } : {}),
      ...(finished ? { finished_at: now, outcome: settlement.outcome } : {}),
    })
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('seq', '=', intent.seq)
    .where('finished_at', 'is', null)
    .returning('seq')
    .executeTakeFirst()
  await scheduleNext(trx, intent, finished ? null : settlement.again, now)
  return own ? 'settled' : 'overtaken'
}

/** Gives the lease back without having heard anything. */
export async function postpone(db: Database, intent: LeasedIntent, until: Date, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const queue = await trx
      .updateTable('intent_queue')
      .set({ leased_until: null })
      .where('resident_id', '=', intent.residentId)
      .where('org_code', '=', intent.orgCode)
      .where('lease', '=', intent.lease)
      .where('leased_until', 'is not', null)
      .returning('last_seq')
      .executeTakeFirst()
    if (queue) await scheduleNext(trx, intent, until, now)
  })
}

/** Due at `again` while this wish is still the head; at once when another is; never when none is left. */
async function scheduleNext(trx: DatabaseTransaction, intent: LeasedIntent, again: Date | null, now: Date): Promise<void> {
  const head = await trx
    .selectFrom('intent')
    .select('seq')
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .where('finished_at', 'is', null)
    .orderBy('seq')
    .executeTakeFirst()
  const dueAt = head === undefined ? null : head.seq === intent.seq ? again : now
  await trx
    .updateTable('intent_queue')
    .set({ due_at: dueAt })
    .where('resident_id', '=', intent.residentId)
    .where('org_code', '=', intent.orgCode)
    .execute()
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
