import type { Handler } from '../call'
import { done, failed } from '../result'
import type { TicketNeeds } from './needs'
import { storePiece, wholePhotos } from './photos'

/** Pieces of a photo, in any order and as often as they come, until the ticket has begun to leave. */
export function attach({ db, clock, vault }: TicketNeeds): Handler<'ticket.attach'> {
  return async ({ input, resident: { residentId } }) => {
    const { ticketId, photo } = input
    return db.transaction().execute(async (trx) => {
      // Held until the piece is in: what is being sent does not change under way.
      const ticket = await trx
        .selectFrom('ticket')
        .select(['photos', 'photos_sent', 'taken_at', 'tries'])
        .where('resident_id', '=', residentId)
        .where('id', '=', ticketId)
        .forUpdate()
        .executeTakeFirst()
      if (!ticket) return failed('resource.notFound')
      if (photo > ticket.photos || input.piece > input.pieces) return failed('ticket.evidenceInvalid')
      const come = await wholePhotos(trx, residentId, ticketId)
      const isComplete = (count: number) => count === ticket.photos
      if (ticket.taken_at !== null || ticket.tries > 0) {
        // The last answer was lost, and all of them left meanwhile.
        return isComplete(ticket.photos_sent ?? come.length) ? done({ complete: true }) : failed('ticket.closedToEvidence')
      }
      if (come.includes(photo)) return done({ complete: isComplete(come.length) })
      if ((await storePiece(trx, vault, { residentId, ...input })) === 'invalid') return failed('ticket.evidenceInvalid')
      const complete = isComplete((await wholePhotos(trx, residentId, ticketId)).length)
      if (complete) {
        await trx
          .updateTable('ticket')
          .set({ due_at: clock.now() })
          .where('resident_id', '=', residentId)
          .where('id', '=', ticketId)
          .execute()
      }
      return done({ complete })
    })
  }
}
