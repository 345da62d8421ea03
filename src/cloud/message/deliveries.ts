import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { MessageKind, TemplateUse } from '../../contract/message/message'
import type { Database } from '../ports'
import { takeOne } from './balances'

/**
 * What WeChat is still to be told of a message. `handed_to`: the accounts it was, or may have been, sent to, written
 * before the first byte leaves, so that nobody ever gets it twice. `tries` tells one lease from the next.
 */
export interface MessageDeliveryTable {
  resident_id: string
  message_id: string
  template_use: TemplateUse
  due_at: Date | null
  tries: ColumnType<number, never, number>
  handed_to: ColumnType<string[], never, string[]>
  outcome: 'sent' | 'nobody' | 'givenUp' | null
}

export interface LeasedDelivery {
  readonly residentId: string
  readonly messageId: string
  readonly templateUse: TemplateUse
  readonly tries: number
  readonly handedTo: readonly string[]
  readonly kind: MessageKind
  readonly at: Date
}

/** Longer than a send with a stale token takes, so that a dead worker's deliveries are taken up again and a living one's are not. */
const leaseMs = 60_000

/** Takes due deliveries by moving them ahead of everybody else's time. Safe beside any number of other workers. */
export async function leaseDue(db: Database, now: Date, limit: number): Promise<LeasedDelivery[]> {
  const { rows } = await sql<LeasedDelivery>`
    with due as (
      select resident_id, message_id from message_delivery where due_at <= ${now}
      order by due_at limit ${limit} for update skip locked
    ), leased as (
      update message_delivery delivery set due_at = ${new Date(now.getTime() + leaseMs)}, tries = delivery.tries + 1
      from due where delivery.resident_id = due.resident_id and delivery.message_id = due.message_id
      returning delivery.*
    )
    select leased.resident_id as "residentId", leased.message_id as "messageId", leased.template_use as "templateUse", leased.tries,
      leased.handed_to as "handedTo", message.kind, message.at
    from leased join message on message.resident_id = leased.resident_id and message.id = leased.message_id`.execute(db)
  return rows
}

/** Takes one of the account's balance for this message, once; false when there is none, or it was handed over before, or the lease is lost. */
export async function handOver(db: Database, delivery: LeasedDelivery, accountId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('message_delivery')
      .select('handed_to')
      .where('resident_id', '=', delivery.residentId)
      .where('message_id', '=', delivery.messageId)
      .where('tries', '=', delivery.tries)
      .forUpdate()
      .executeTakeFirst()
    if (!row || row.handed_to.includes(accountId) || !(await takeOne(trx, accountId, delivery.templateUse))) return false
    await trx
      .updateTable('message_delivery')
      .set({ handed_to: [...row.handed_to, accountId] })
      .where('resident_id', '=', delivery.residentId)
      .where('message_id', '=', delivery.messageId)
      .execute()
    return true
  })
}

/** It certainly did not go out: this account may get it yet. */
export async function takeBack(db: Database, delivery: LeasedDelivery, accountId: string): Promise<void> {
  await db
    .updateTable('message_delivery')
    .set({ handed_to: sql`array_remove(handed_to, ${accountId}::uuid)` })
    .where('resident_id', '=', delivery.residentId)
    .where('message_id', '=', delivery.messageId)
    .execute()
}

/** Nothing is written when the lease was lost meanwhile: the new holder finds out itself. */
export async function settle(
  db: Database,
  delivery: LeasedDelivery,
  settlement: { again: Date } | { outcome: 'sent' | 'nobody' | 'givenUp' },
): Promise<void> {
  await db
    .updateTable('message_delivery')
    .set('again' in settlement ? { due_at: settlement.again } : { due_at: null, outcome: settlement.outcome })
    .where('resident_id', '=', delivery.residentId)
    .where('message_id', '=', delivery.messageId)
    .where('tries', '=', delivery.tries)
    .execute()
}
