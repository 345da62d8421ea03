import type { Ticket, TicketAct, TicketKind } from '../../contract/ticket/ticket'
import type { KnownTicket } from './knownTicket'
import type { StoredTicket } from './tickets'

/** The province's word where there is one; else what we know ourselves. */
export function describeTicket(ticket: StoredTicket, known: KnownTicket | null = ticket.known): Ticket {
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
    acts: actsOf(ticket.kind, known),
    steps: known ? [...known.steps] : [],
  }
}

/** Only what the record says of somebody can need their consent, and only to what they can read. */
function actsOf(kind: TicketKind, known: KnownTicket | null): TicketAct[] {
  if (known?.state === 'answered') return ['confirm', 'reopen']
  const waits = known?.state === 'awaitingConsent' && Boolean(known.proposal)
  return waits && (kind === 'correction' || kind === 'feedback') ? ['decide'] : []
}
