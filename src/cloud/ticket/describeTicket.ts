import type { Ticket } from '../../contract/ticket/ticket'
import type { ProvinceTicket } from '../ports'
import type { StoredTicket } from './tickets'

/** The province's word where there is one; else what we know ourselves. */
export function describeTicket(ticket: StoredTicket, known: ProvinceTicket | null): Ticket {
  return {
    ticketId: ticket.ticketId,
    kind: ticket.kind,
    state: known?.state ?? (ticket.takenAt === null ? 'sending' : 'submitted'),
    orgName: ticket.orgName,
    words: ticket.words,
    createdAt: ticket.createdAt.toISOString(),
    dueOn: known?.dueOn ?? ticket.dueOn,
    eventId: ticket.eventId,
    steps: known ? [...known.steps] : [],
  }
}
