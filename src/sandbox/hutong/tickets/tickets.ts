import { type Kysely, type Selectable, sql } from 'kysely'
import type * as z from 'zod/mini'
import type { provinceTicket, ticketsCreate } from '../../../contract/upstream/hutong/tickets'
import type { Tables, TicketsTable } from '../../database/tables'
import { organisations } from '../organisations'
import { dueDay } from './dueDay'

export type ProvinceTicket = z.infer<typeof provinceTicket>
type NewTicket = z.infer<typeof ticketsCreate.request>

/** A ticket with the number of its photos in their place: they are large, and asked for one by one. */
export type StoredTicket = Omit<Selectable<TicketsTable>, 'evidence'> & { photos: number }

export const provinceName = '省平台'

/** What the step says that hands a new ticket on. */
const handedOn: Record<NewTicket['kind'], (ticket: NewTicket) => string> = {
  complaint: ({ orgName }) => `省平台已收到，转交${orgName}核查`,
  feedback: ({ orgName }) => `省平台已收到，转交数源单位${orgName}核实`,
  correction: ({ orgName }) => `省平台已收到，转交数源单位${orgName}核对更正`,
  migration: ({ orgName, from }) => `省平台已收到迁移申请，转交${orgName}确认${from === undefined ? '' : `（迁出：${from}）`}`,
  custody: ({ orgName }) => `省平台已收到托管意向书，转交${orgName}确认`,
}

/** Idempotent by ticketId: the second call gets what the first one left. null when the id is another person's. */
export async function createTicket(
  database: Kysely<Tables>,
  residentId: string,
  ticket: NewTicket,
  now: Date,
): Promise<ProvinceTicket | null> {
  const { ticketId, kind, orgName, words, eventId, about, from, evidence } = ticket
  await database
    .insertInto('tickets')
    .values({
      ticket_id: ticketId,
      resident_id: residentId,
      kind,
      org_code: ticket.orgCode ?? organisations.find((organisation) => organisation.orgName === orgName)?.orgCode ?? null,
      org_name: orgName,
      words,
      event_id: eventId ?? null,
      about: about === undefined ? null : JSON.stringify(about),
      from_org: from ?? null,
      evidence: JSON.stringify(evidence),
      created_at: new Date(ticket.createdAt),
      state: 'submitted',
      holder: provinceName,
      due_on: dueDay(kind, now),
      steps: JSON.stringify([{ at: now.toISOString(), words: handedOn[kind](ticket) }]),
    })
    .onConflict((conflict) => conflict.column('ticket_id').doNothing())
    .execute()
  const stored = await findTicket(database, ticketId)
  return stored?.resident_id === residentId ? ticketOf(stored) : null
}

const columns = [
  'sequence',
  'ticket_id',
  'resident_id',
  'kind',
  'org_code',
  'org_name',
  'words',
  'event_id',
  'about',
  'from_org',
  'created_at',
  'state',
  'holder',
  'due_on',
  'proposal',
  'answer',
  'steps',
  sql<number>`jsonb_array_length(evidence)`.as('photos'),
] as const

export async function findTicket(database: Kysely<Tables>, ticketId: string): Promise<StoredTicket | null> {
  const row = await database.selectFrom('tickets').select(columns).where('ticket_id', '=', ticketId).executeTakeFirst()
  return row ?? null
}

/** Newest first; of one resident, or of everybody. */
export async function listTickets(database: Kysely<Tables>, residentId: string | null): Promise<StoredTicket[]> {
  const all = database.selectFrom('tickets').select(columns).orderBy('sequence', 'desc')
  return (residentId === null ? all.limit(200) : all.where('resident_id', '=', residentId)).execute()
}

/** @param place from 1 */
export async function findPhoto(database: Kysely<Tables>, ticketId: string, place: number): Promise<Buffer | null> {
  const row = await database.selectFrom('tickets').select('evidence').where('ticket_id', '=', ticketId).executeTakeFirst()
  const photo = row?.evidence[place - 1]
  return photo === undefined ? null : Buffer.from(photo, 'base64')
}

export interface Change {
  state: ProvinceTicket['state']
  holder: string
  step: string
  now: Date
  answer?: string | null
  proposal?: string | null
  dueOn?: string
}

/** Only from what was read: two clicks at once make one step, and no decision falls on a newer proposal. null when somebody else was quicker. */
export async function moveOn(database: Kysely<Tables>, ticket: StoredTicket, change: Change): Promise<StoredTicket | null> {
  const steps = [...ticket.steps, { at: change.now.toISOString(), words: change.step }]
  const row = await database
    .updateTable('tickets')
    .set({
      state: change.state,
      holder: change.holder,
      steps: JSON.stringify(steps),
      answer: change.answer === undefined ? ticket.answer : change.answer,
      proposal: change.proposal ?? null,
      due_on: change.dueOn ?? ticket.due_on,
    })
    .where('ticket_id', '=', ticket.ticket_id)
    .where('state', '=', ticket.state)
    .where('proposal', 'is not distinct from', ticket.proposal)
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

export function ticketOf(row: StoredTicket): ProvinceTicket {
  const { ticket_id: ticketId, state, holder, due_on: dueOn, proposal, answer, steps } = row
  return { ticketId, state, holder, dueOn, proposal, answer, steps }
}
