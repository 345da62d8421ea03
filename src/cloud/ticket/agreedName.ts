import type { KnownTicket } from './knownTicket'
import type { TicketNeeds } from './needs'
import { findTicket } from './tickets'

type Named = { readonly kind: 'renamed'; readonly name: string } | { readonly kind: 'asBefore' | 'unavailable' }

/**
 * A proposal of another name that no longer waits may have been agreed to, even where the answer that said so was lost:
 * the register knows whether it is the name now.
 */
export async function agreedName(
  { db, vault, residents, register }: Pick<TicketNeeds, 'db' | 'vault' | 'residents' | 'register'>,
  residentId: string,
  told: KnownTicket,
): Promise<Named> {
  if (told.state !== 'answered' && told.state !== 'closed') return { kind: 'asBefore' }
  const ticket = await findTicket(db, vault, residentId, told.ticketId)
  const name = ticket?.known?.state === 'awaitingConsent' ? ticket.known.proposal : null
  if (ticket?.about?.fieldId !== 'identity.name' || name === null) return { kind: 'asBefore' }
  const person = await residents.identityOf(residentId)
  if (!person) return { kind: 'asBefore' }
  const { documentType, documentNumber } = person
  const checked = await register.check({ documentType, documentNumber, name })
  if (checked.kind === 'unavailable') return { kind: 'unavailable' }
  return checked.kind === 'same' ? { kind: 'renamed', name } : { kind: 'asBefore' }
}
