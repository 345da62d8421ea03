import { agreedName } from './agreedName'
import { isNews, isSame, type KnownTicket, newerOf, openKnown, sealKnown } from './knownTicket'
import type { TicketNeeds } from './needs'
import { tellNews } from './tellNews'

type LearnNeeds = Pick<TicketNeeds, 'db' | 'vault' | 'messages' | 'guardians' | 'residents' | 'register'>

/** Keeps the province's word on a ticket it has taken; whoever keeps a change first also posts its message, in the same transaction. */
export async function learn(
  needs: LearnNeeds,
  residentId: string,
  told: KnownTicket,
  { now, tell }: { now: Date; tell: boolean },
): Promise<void> {
  const { db, vault, residents } = needs
  const name = await agreedName(needs, residentId, told)
  // Until the register has said whether it is the name now, this word is kept for the next time.
  if (name.kind === 'unavailable') return
  await db.transaction().execute(async (trx) => {
    const mine = { resident_id: residentId, id: told.ticketId }
    const row = await trx
      .selectFrom('ticket')
      .select(['org_name', 'known_sealed', 'closed_at'])
      .where((where) => where.and(mine))
      .where('taken_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const before = openKnown(vault, row.known_sealed)
    if (newerOf(before, told) !== told || isSame(before, told)) return
    const closed_at = told.state === 'closed' ? (row.closed_at ?? now) : null
    const known = { known_state: told.state, known_sealed: sealKnown(vault, told), due_on: told.dueOn, closed_at }
    await trx
      .updateTable('ticket')
      .set(known)
      .where((where) => where.and(mine))
      .execute()
    if (name.kind === 'renamed') await residents.renamed(trx, residentId, name.name)
    if (tell && isNews(before, told)) await tellNews(trx, needs, { residentId, ticketId: told.ticketId, orgName: row.org_name, now })
  })
}
