import type { Handler } from '../call'
import { done, failed } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { storeComplaint } from './newTicket'
import { tellWardTicket } from './tellWardTicket'

/** Stored before anything is sent: the province may be away, the complaint is not lost. `sendTickets` takes it there. */
export function complain(needs: TicketNeeds): Handler<'ticket.complain'> {
  const { db, clock, random, vault, accessLog } = needs
  return async ({ input, resident, by, caller }) => {
    // PostgreSQL's text has no NUL, so no event has one.
    const look = input.eventId.includes('\0') ? null : await accessLog.find(resident.residentId, input.eventId)
    if (!look) return failed('resource.notFound')
    if (look.actor !== 'hospital' || look.orgCode === null || look.orgName === null) return failed('ticket.notComplainable')
    const now = clock.now()
    const complaint = {
      residentId: resident.residentId,
      id: random.uuid(),
      eventId: look.eventId,
      orgCode: look.orgCode,
      orgName: look.orgName,
      words: input.words,
      now,
    }
    const ticket = await storeComplaint(db, vault, complaint, tellWardTicket(needs, { resident, by, caller }, now))
    return done(describeTicket(ticket))
  }
}
