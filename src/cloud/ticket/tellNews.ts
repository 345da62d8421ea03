import type { DatabaseTransaction } from '../ports'
import type { TicketNeeds } from './needs'

export interface TicketNews {
  readonly residentId: string
  readonly ticketId: string
  /** A complaint's hospital: the inbox is not sealed, so it names no 数源单位. */
  readonly orgName: string | null
  readonly now: Date
}

/** News of a ticket, and of a ward's also to the guardians: nobody reads a small child's inbox. Theirs names no hospital and no ticket. */
export async function tellNews(
  trx: DatabaseTransaction,
  { messages, guardians }: Pick<TicketNeeds, 'messages' | 'guardians'>,
  { residentId, ticketId, orgName, now }: TicketNews,
): Promise<void> {
  await messages.post(trx, { residentId, kind: 'ticket', orgName, aboutId: ticketId, now })
  for (const guardian of await guardians.of(trx, residentId, now)) {
    await messages.post(trx, { residentId: guardian, kind: 'wardTicket', orgName: null, aboutId: null, now })
  }
}
