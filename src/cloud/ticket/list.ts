import type { Handler } from '../call'
import { done } from '../result'
import { describeTicket } from './describeTicket'
import { isSame, newerOf } from './knownTicket'
import { learn } from './learn'
import type { TicketNeeds } from './needs'
import { ticketsOf } from './tickets'

/** The province is asked only by somebody who has tickets; when it does not answer, what it told last is there all the same. */
export function list(needs: TicketNeeds): Handler<'ticket.list'> {
  const { db, clock, vault, provinceTickets } = needs
  return async ({ resident: { residentId, documentType, documentNumber } }) => {
    const { tickets: own, more } = await ticketsOf(db, vault, residentId)
    if (own.length === 0) return done({ tickets: [], fresh: true, more })
    const answer = await provinceTickets.list({ documentType, documentNumber })
    const told = new Map(answer.kind === 'tickets' ? answer.tickets.map((ticket) => [ticket.ticketId, ticket]) : [])
    const now = clock.now()
    const tickets = own.map((ticket) => {
      const word = told.get(ticket.ticketId)
      return { ticket, known: word ? newerOf(ticket.known, word) : ticket.known }
    })
    for (const { ticket, known } of tickets) {
      if (known && !isSame(ticket.known, known)) await learn(needs, residentId, known, { now, tell: true })
    }
    const described = tickets.map(({ ticket, known }) => describeTicket(ticket, known))
    return done({ tickets: described, fresh: answer.kind === 'tickets', more })
  }
}
