import { actingGuardian } from '../actingGuardian'
import type { ResidentCall } from '../call'
import type { TicketNeeds } from './needs'
import type { ToldTicket } from './newTicket'

/** A ticket that a guardian makes for a child is told to the other guardians and the child; one's own to nobody. */
export function tellWardTicket(
  { wardActs }: Pick<TicketNeeds, 'wardActs'>,
  call: Pick<ResidentCall<unknown>, 'resident' | 'by' | 'caller'>,
  now: Date,
): ToldTicket {
  const guardian = actingGuardian(call)
  return async (trx, orgName) => {
    if (guardian === null) return
    await wardActs.record(trx, { wardId: call.resident.residentId, byResidentId: guardian, kind: 'ticketMade', orgName, now })
  }
}
