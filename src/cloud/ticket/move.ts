import type { Handler } from '../call'
import { done, failed } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { keyMissing, requestOf, storeTicket, ticketOfRequest } from './newTicket'
import { tellWardTicket } from './tellWardTicket'

/** 迁移 and 托管: goes to the centre that is to keep the record, which decides. */
export function move(needs: TicketNeeds): Handler<'ticket.move'> {
  const { db, clock, random, vault } = needs
  return async ({ input, resident, by, caller, idempotencyKey }) => {
    if (idempotencyKey === null) return keyMissing
    const from = input.kind === 'migration' ? input.from : null
    if (from !== null && plain(from) === plain(input.to)) return failed('ticket.sameCentre')
    const request = requestOf(vault, resident.residentId, idempotencyKey, input)
    const now = clock.now()
    const { kind, to: orgName, words } = input
    const ticket = { id: random.uuid(), kind, orgName, words, about: null, movedFrom: from, photos: 0, now }
    const stored =
      (await ticketOfRequest(db, vault, request)) ??
      (await storeTicket(db, vault, request, ticket, tellWardTicket(needs, { resident, by, caller }, now)))
    if (stored.kind === 'tooMany') return failed('rate.tooMany')
    return stored.kind === 'ticket' ? done(describeTicket(stored.ticket)) : failed('input.keyReused')
  }
}

/** However it was typed: full-width letters and spaces make no other centre. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}
