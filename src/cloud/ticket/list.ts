import type { Handler } from '../call'
import { done } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { ticketsOf } from './tickets'

/** The province is asked only by somebody who has tickets; when it does not answer, the list is there all the same. */
export function list({ db, vault, provinceTickets }: TicketNeeds): Handler<'ticket.list'> {
  return async ({ resident }) => {
    const own = await ticketsOf(db, vault, resident.residentId)
    if (own.length === 0) return done({ tickets: [] })
    const answer = await provinceTickets.list({ documentType: resident.documentType, documentNumber: resident.documentNumber })
    const known = new Map(answer.kind === 'tickets' ? answer.tickets.map((ticket) => [ticket.ticketId, ticket]) : [])
    return done({ tickets: own.map((ticket) => describeTicket(ticket, known.get(ticket.ticketId) ?? null)) })
  }
}
