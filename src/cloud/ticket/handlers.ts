import type { Handlers } from '../call'
import type { Complaints } from '../neighbours'
import type { Database } from '../ports'
import { act } from './act'
import { attach } from './attach'
import { complain } from './complain'
import { list } from './list'
import { move } from './move'
import type { TicketNeeds } from './needs'
import { report } from './report'
import { complaintsOf } from './tickets'

export function ticketHandlers(needs: TicketNeeds) {
  return {
    'ticket.complain': complain(needs),
    'ticket.report': report(needs),
    'ticket.attach': attach(needs),
    'ticket.move': move(needs),
    'ticket.act': act(needs),
    'ticket.list': list(needs),
  } satisfies Partial<Handlers>
}

/** What authorization may ask of ticket. */
export function complaintsPort({ db }: { db: Database }): Complaints {
  return { ofEvents: (residentId, eventIds) => complaintsOf(db, residentId, eventIds) }
}
