import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'
import type { QueueKey, Wanted } from './intents'

/** Working on a queue: the lease that allows it, what is noted before an order leaves, and what its answer settles. */

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
  readonly grantAliveUntil: Date | null
  readonly revokeAliveUntil: Date | null
  readonly echo: boolean
}

/**
 * Short, and renewed while the worker lives (`renewLease`): after a kill the queue is taken up again within 5 s.
 * What a stalled worker may still send is covered by the doubt it wrote down first, not by the length of its lease.
 */
const leaseMs = 3_000

/** Nothing is ever put off for longer: what stands beyond it was written before the clock stepped back, and must not wait. */
const longestWaitMs = 125_000

const untilColumns = ['grant_uncertain_until', 'revoke_uncertain_until', 'grant_alive_until', 'revoke_alive_until'] as const

/** Takes the right to work on due queues; `only` narrows it to one. Safe beside any number of other workers. */
export async function leaseDue(db: Database, now: Date, limit: number, only?: QueueKey): Promise<LeasedIntent[]> {
  const narrowed = only ? sql`and resident_id = ${only.residentId} and org_code = ${only.orgCode}` : sql``
  const beyond = sql`${new Date(now.getTime() + longestWaitMs)}::timestamptz`
  const notBeyond = (column: string) =>
    sql`${sql.ref(column)} = case when ${sql.ref(column)} > ${beyond} then ${beyond} else ${sql.ref(column)} end`
  const { rows } = await sql<LeasedIntent>`
    with due as (
      select resident_id, org_code from intent_queue
      where (due_at <= ${now} or due_at > ${beyond}) and (leased_until is null or leased_until <= ${now} or leased_until > ${beyond}) ${narrowed}
      order by by_machine, due_at limit ${limit} for update skip locked
    ), leased as (
      update intent_queue queue set lease = queue.lease + 1, leased_until = ${new Date(now.getTime() + leaseMs)},
        ${sql.join(untilColumns.map(notBeyond))}
      from due where queue.resident_id = due.resident_id and queue.org_code = due.org_code returning queue.*
    )
    select leased.resident_id as "residentId", leased.org_code as "orgCode", head.seq, head.wanted, head.grant_id as "grantId", head.request_id as "requestId",
      head.org_name as "orgName", head.attempts, head.refusals, leased.lease,
      leased.grant_uncertain_until as "grantUncertainUntil", leased.revoke_uncertain_until as "revokeUncertainUntil",
      leased.grant_alive_until as "grantAliveUntil", leased.revoke_alive_until as "revokeAliveUntil", head.echo
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
const aliveColumn = { granted: 'grant_alive_until', revoked: 'revoke_alive_until' } as const

/**
 * Before the first byte leaves: counts the attempt and writes that it may take effect until `aliveUntil`,
 * so that a crash between sending and hearing leaves the truth behind. False when the wish was cancelled meanwhile.
 */
export async function noteSending(trx: DatabaseTransaction, intent: LeasedIntent, aliveUntil: Date, now: Date): Promise<boolean> {
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
  await queue.set({ [uncertainColumn[intent.wanted]]: aliveUntil, [aliveColumn[intent.wanted]]: aliveUntil }).execute()
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
