import type { InputOf } from '../../contract/operation'
import type { act as actOperation } from '../../contract/ticket/act'
import type { Handler } from '../call'
import type { ProvinceTicketAct } from '../ports'
import { done, failed } from '../result'
import { describeTicket } from './describeTicket'
import { followSoon } from './followedResidents'
import { newerOf } from './knownTicket'
import { learn } from './learn'
import type { TicketNeeds } from './needs'
import { sendable } from './sendable'
import { findTicket } from './tickets'

type Act = InputOf<typeof actOperation>['act']

/** Done at the province or not at all: nothing is claimed before it has said so, and the same act twice is one. */
export function act(needs: TicketNeeds): Handler<'ticket.act'> {
  const { db, clock, random, vault, provinceTickets } = needs
  return async ({ input, resident, idempotencyKey }) => {
    const { residentId, documentType, documentNumber } = resident
    const ticket = await findTicket(db, vault, residentId, input.ticketId)
    if (ticket === null) return failed('resource.notFound')
    if (ticket.takenAt === null) return failed('ticket.notNow')
    const said = `${residentId}|${idempotencyKey}|${JSON.stringify(input)}`
    const actId = idempotencyKey === null ? random.uuid() : vault.lookup('ticket.act', said)
    const answer = await provinceTickets.act({ documentType, documentNumber, ticketId: input.ticketId, actId, ...wordsOf(input.act) })
    if (answer.kind !== 'done') return failed(answer.kind === 'notNow' ? 'ticket.notNow' : 'upstream.province')
    const now = clock.now()
    // The person sees it on the screen: no message of their own act. What comes of it is news again.
    await learn(needs, residentId, answer.ticket, { now, tell: false })
    if (answer.ticket.state !== 'closed') await followSoon(db, residentId, now)
    return done(describeTicket(ticket, newerOf(ticket.known, answer.ticket)))
  }
}

function wordsOf(said: Act): ProvinceTicketAct {
  if (said.kind === 'decide') return { act: said.agreed ? 'agree' : 'refuse', proposal: said.proposal }
  return said.kind === 'reopen' ? { act: 'reopen', words: sendable(said.words) } : { act: 'confirm' }
}
