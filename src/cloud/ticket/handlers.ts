import type { Handlers } from '../call'
import type { Complaints, Database } from '../ports'
import { complain } from './complain'
import { list } from './list'
import type { TicketNeeds } from './needs'
import { complaintsOf } from './tickets'

export function ticketHandlers(needs: TicketNeeds) {
  return {
    'ticket.complain': complain(needs),
    'ticket.list': list(needs),
  } satisfies Partial<Handlers>
}

/** What authorization may ask of ticket. */
export function complaintsPort({ db }: { db: Database }): Complaints {
  return { ofEvents: (residentId, eventIds) => complaintsOf(db, residentId, eventIds) }
}
