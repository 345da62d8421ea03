import type { TicketNeeds } from './needs'
import { type LeasedTicket, leaseUnsent, noteTaken, sendAgain, wordsPurpose } from './tickets'

const atOnce = 20
const firstRetryMs = 5_000
const longestRetryMs = 5 * 60_000

/** Takes what is still unsent to the province, never giving up; tells how many tickets it worked on. */
export async function sendTickets(needs: TicketNeeds): Promise<number> {
  const leased = await leaseUnsent(needs.db, needs.clock.now(), atOnce)
  await Promise.all(leased.map((ticket) => send(needs, ticket)))
  return leased.length
}

async function send({ db, clock, random, vault, residents, messages, provinceTickets }: TicketNeeds, ticket: LeasedTicket): Promise<void> {
  const person = await residents.identityOf(ticket.residentId)
  if (!person) throw new Error('a ticket exists without its resident')
  const answer = await provinceTickets.create({
    documentType: person.documentType,
    documentNumber: person.documentNumber,
    ticketId: ticket.ticketId,
    kind: ticket.kind,
    orgCode: ticket.orgCode,
    orgName: ticket.orgName,
    words: vault.open(wordsPurpose, ticket.wordsSealed),
    eventId: ticket.eventId,
    createdAt: ticket.createdAt,
  })
  const now = clock.now()
  if (answer.kind === 'unavailable') {
    const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(ticket.tries - 1, 10)) * (0.5 + random.fraction() / 2)
    return sendAgain(db, ticket, new Date(now.getTime() + waitMs))
  }
  const { dueOn } = answer.ticket
  await db.transaction().execute(async (trx) => {
    if (!(await noteTaken(trx, ticket, dueOn, now))) return
    const { residentId, orgName, ticketId } = ticket
    await messages.post(trx, { residentId, kind: 'ticket', orgName, aboutId: ticketId, now })
  })
}
