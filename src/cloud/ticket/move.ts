import type { Handler } from '../call'
import { done, failed } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { keyMissing, requestOf, storeTicket, ticketOfRequest } from './newTicket'

/** 迁移 and 托管: goes to the centre that is to keep the record, which decides. */
export function move({ db, clock, random, vault }: TicketNeeds): Handler<'ticket.move'> {
  return async ({ input, resident, idempotencyKey }) => {
    if (idempotencyKey === null) return keyMissing
    const from = input.kind === 'migration' ? input.from : null
    if (from !== null && plain(from) === plain(input.to)) return failed('ticket.sameCentre')
    const request = requestOf(vault, resident.residentId, idempotencyKey, input)
    const stored =
      (await ticketOfRequest(db, vault, request)) ??
      (await storeTicket(db, vault, request, {
        id: random.uuid(),
        kind: input.kind,
        orgName: input.to,
        words: input.words,
        about: null,
        movedFrom: from,
        photos: 0,
        now: clock.now(),
      }))
    if (stored.kind === 'tooMany') return failed('rate.tooMany')
    return stored.kind === 'ticket' ? done(describeTicket(stored.ticket)) : failed('input.keyReused')
  }
}

/** However it was typed: full-width letters and spaces make no other centre. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}
