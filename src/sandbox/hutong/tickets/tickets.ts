import type { Kysely, Selectable } from 'kysely'
import type * as z from 'zod/mini'
import type { provinceTicket, ticketsCreate } from '../../../contract/upstream/hutong/tickets'
import { chinaDay } from '../../chinaTime'
import type { Tables, TicketsTable } from '../../database/tables'

export type ProvinceTicket = z.infer<typeof provinceTicket>
type NewTicket = z.infer<typeof ticketsCreate.request>

/** Ours, not the province's: no public document says how long an answer may take. */
export const answerDays = 15

/** Idempotent by ticketId: the second call gets what the first one left. null when the id is another person's. */
export async function createTicket(
  database: Kysely<Tables>,
  residentId: string,
  ticket: NewTicket,
  now: Date,
): Promise<ProvinceTicket | null> {
  const { ticketId, kind, orgCode, orgName, words, eventId } = ticket
  await database
    .insertInto('tickets')
    .values({
      ticket_id: ticketId,
      resident_id: residentId,
      kind,
      org_code: orgCode,
      org_name: orgName,
      words,
      event_id: eventId ?? null,
      created_at: new Date(ticket.createdAt),
      state: 'submitted',
      due_on: chinaDay(new Date(now.getTime() + answerDays * 24 * 60 * 60 * 1000)),
      steps: JSON.stringify([{ at: now.toISOString(), words: `省平台已收到，转交${orgName}核查` }]),
    })
    .onConflict((conflict) => conflict.column('ticket_id').doNothing())
    .execute()
  const stored = await findTicket(database, ticketId)
  return stored?.resident_id === residentId ? ticketOf(stored) : null
}

export async function findTicket(database: Kysely<Tables>, ticketId: string): Promise<Selectable<TicketsTable> | null> {
  const row = await database.selectFrom('tickets').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst()
  return row ?? null
}

/** Newest first; of one resident, or of everybody. */
export async function listTickets(database: Kysely<Tables>, residentId: string | null): Promise<Selectable<TicketsTable>[]> {
  const all = database.selectFrom('tickets').selectAll().orderBy('sequence', 'desc')
  return (residentId === null ? all.limit(200) : all.where('resident_id', '=', residentId)).execute()
}

export function ticketOf(row: Selectable<TicketsTable>): ProvinceTicket {
  return { ticketId: row.ticket_id, state: row.state, dueOn: row.due_on, steps: row.steps }
}
