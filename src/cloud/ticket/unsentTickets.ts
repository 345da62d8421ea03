import { sql } from 'kysely'
import type { Database, DatabaseTransaction, ProvinceTicket, Vault } from '../ports'
import { refusedTicket, sealKnown } from './knownTicket'
import type { TicketTable } from './ticketTable'

export interface LeasedTicket {
  readonly residentId: string
  readonly ticketId: string
  readonly kind: TicketTable['kind']
  readonly eventId: string | null
  readonly orgCode: string | null
  /** Of a complaint only. */
  readonly orgName: string | null
  readonly orgNameSealed: string | null
  readonly wordsSealed: string
  readonly aboutSealed: string | null
  readonly movedFromSealed: string | null
  readonly photos: number
  readonly createdAt: Date
  readonly tries: number
}

/** Longer than one call to the province takes. A second worker after it does no harm: the province knows the ticketId. */
const leaseMs = 30_000

/** Takes tickets that are still to be sent by moving them ahead of everybody else's time. */
export async function leaseUnsent(db: Database, now: Date, limit: number): Promise<LeasedTicket[]> {
  const { rows } = await sql<LeasedTicket>`
    with due as (
      select resident_id, id from ticket where due_at <= ${now} order by due_at limit ${limit} for update skip locked
    )
    update ticket set due_at = ${new Date(now.getTime() + leaseMs)}, tries = ticket.tries + 1
    from due where ticket.resident_id = due.resident_id and ticket.id = due.id
    returning ticket.resident_id as "residentId", ticket.id as "ticketId", ticket.kind, ticket.event_id as "eventId",
      ticket.org_code as "orgCode", ticket.org_name as "orgName", ticket.org_name_sealed as "orgNameSealed", ticket.words_sealed as "wordsSealed",
      ticket.about_sealed as "aboutSealed", ticket.moved_from_sealed as "movedFromSealed", ticket.photos,
      ticket.created_at as "createdAt", ticket.tries`.execute(db)
  return rows
}

export async function sendAgain(db: Database, ticket: LeasedTicket, at: Date): Promise<void> {
  await db
    .updateTable('ticket')
    .set({ due_at: at })
    .where('resident_id', '=', ticket.residentId)
    .where('id', '=', ticket.ticketId)
    .where('taken_at', 'is', null)
    .where('tries', '=', ticket.tries)
    .execute()
}

/** Over, without the province ever having had it: neither sent again nor counted as open. True for the one who learnt it first. */
export async function noteRefused(
  trx: DatabaseTransaction,
  vault: Vault,
  ticket: LeasedTicket,
  { words, now }: { words: string; now: Date },
): Promise<boolean> {
  const row = await trx
    .updateTable('ticket')
    .set({
      due_at: null,
      known_state: 'closed',
      closed_at: now,
      known_sealed: sealKnown(vault, refusedTicket(ticket.ticketId, words, now)),
    })
    .where('resident_id', '=', ticket.residentId)
    .where('id', '=', ticket.ticketId)
    .where('taken_at', 'is', null)
    .where('known_state', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** True for the one who learnt it first. */
export async function noteTaken(
  trx: DatabaseTransaction,
  vault: Vault,
  ticket: LeasedTicket,
  { told, photosSent, now }: { told: ProvinceTicket; photosSent: number; now: Date },
): Promise<boolean> {
  const row = await trx
    .updateTable('ticket')
    .set({
      taken_at: now,
      due_on: told.dueOn,
      due_at: null,
      photos_sent: photosSent,
      known_state: told.state,
      known_sealed: sealKnown(vault, told),
      closed_at: told.state === 'closed' ? now : null,
    })
    .where('resident_id', '=', ticket.residentId)
    .where('id', '=', ticket.ticketId)
    .where('taken_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
