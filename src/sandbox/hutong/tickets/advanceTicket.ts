import type { Kysely, Selectable } from 'kysely'
import type { Tables, TicketsTable } from '../../database/tables'
import { findTicket, type ProvinceTicket, ticketOf } from './tickets'

interface Move {
  next: ProvinceTicket['state']
  /** On the button of the person who handles it. */
  button: string
  /** What the step says unless other words are given. */
  words(orgName: string): string
}

export const moves: Record<ProvinceTicket['state'], Move | null> = {
  submitted: { next: 'assigned', button: '受理', words: (orgName) => `${orgName}已受理，正在核查` },
  assigned: { next: 'answered', button: '答复', words: (orgName) => `${orgName}答复：已核查本次调阅，处理情况将另行告知` },
  answered: { next: 'closed', button: '办结', words: () => '省平台已办结' },
  closed: null,
}

export type Advanced = { kind: 'advanced'; ticket: ProvinceTicket } | { kind: 'unknown' } | { kind: 'closed' }

/** 受理 → 答复 → 办结, one step at a time. */
export async function advanceTicket(database: Kysely<Tables>, ticketId: string, words: string, now: Date): Promise<Advanced> {
  const ticket = await findTicket(database, ticketId)
  if (ticket === null) return { kind: 'unknown' }
  const move = moves[ticket.state]
  if (move === null) return { kind: 'closed' }
  const steps = [...ticket.steps, { at: now.toISOString(), words: words === '' ? move.words(ticket.org_name) : words }]
  const advanced = await store(database, ticket, move.next, steps)
  return advanced === null ? { kind: 'closed' } : { kind: 'advanced', ticket: ticketOf(advanced) }
}

/** Only from the state that was read: two clicks at once make one step. */
async function store(
  database: Kysely<Tables>,
  { ticket_id: ticketId, state }: Selectable<TicketsTable>,
  next: ProvinceTicket['state'],
  steps: ProvinceTicket['steps'],
): Promise<Selectable<TicketsTable> | null> {
  const row = await database
    .updateTable('tickets')
    .set({ state: next, steps: JSON.stringify(steps) })
    .where('ticket_id', '=', ticketId)
    .where('state', '=', state)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
