import type { Ticket, TicketAct, TicketKind, TicketState } from '../../contract/ticket/ticket'
import type { ProvinceTicket } from '../ports'
import type { StoredTicket } from './tickets'

/** The province's word where there is one; else what we know ourselves. */
export function describeTicket(ticket: StoredTicket, known: ProvinceTicket | null = ticket.known): Ticket {
  const state = known?.state ?? (ticket.takenAt === null ? 'sending' : 'submitted')
  const evidence = ticket.photosSent ?? ticket.photos
  return {
    ticketId: ticket.ticketId,
    kind: ticket.kind,
    state,
    orgName: ticket.orgName,
    holder: known?.holder ?? null,
    words: ticket.words,
    createdAt: ticket.createdAt.toISOString(),
    dueOn: known?.dueOn ?? ticket.dueOn,
    eventId: ticket.eventId,
    about: ticket.about,
    movedFrom: ticket.movedFrom,
    evidence,
    evidenceMissing: ticket.photos - evidence,
    proposal: state === 'awaitingConsent' ? (known?.proposal ?? null) : null,
    answer: known?.answer ?? null,
    acts: actsOf(ticket.kind, state),
    steps: known ? [...known.steps] : [],
  }
}

/** Only what the record says of somebody can need their consent. */
function actsOf(kind: TicketKind, state: TicketState): TicketAct[] {
  if (state === 'answered') return ['confirm', 'reopen']
  return state === 'awaitingConsent' && (kind === 'correction' || kind === 'feedback') ? ['decide'] : []
}
