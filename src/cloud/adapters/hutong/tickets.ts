import { ticketsAct, ticketsCreate, ticketsList } from '../../../contract/upstream/hutong/tickets'
import type { ProvinceTickets } from '../../ports'
import { askSealed, askService } from './askSealed'
import type { HutongLink } from './post'

export function hutongTickets(link: HutongLink, recordBaseUrl: string): ProvinceTickets {
  return {
    async create({ createdAt, ...ticket }) {
      const question = { ...ticket, createdAt: createdAt.toISOString() }
      const url = `${recordBaseUrl}${ticketsCreate.path}`
      const answer = await askService(link, { url, question, schema: ticketsCreate.answer })
      if (answer.kind === 'refused') return answer
      // An answer about another ticket says nothing of this one.
      const isThis = answer.kind === 'result' && answer.result.ticketId === ticket.ticketId
      return isThis ? { kind: 'taken', ticket: answer.result } : { kind: 'unavailable' }
    },
    async list({ documentType, documentNumber }) {
      const found = await askSealed(link, `${recordBaseUrl}${ticketsList.path}`, { documentType, documentNumber }, ticketsList.answer)
      return found === null ? { kind: 'unavailable' } : { kind: 'tickets', tickets: found.tickets }
    },
    async act(act) {
      const answer = await askSealed(link, `${recordBaseUrl}${ticketsAct.path}`, act, ticketsAct.answer)
      if (answer === null || (answer.done && answer.ticket.ticketId !== act.ticketId)) return { kind: 'unavailable' }
      return answer.done ? { kind: 'done', ticket: answer.ticket } : { kind: 'notNow' }
    },
  }
}
