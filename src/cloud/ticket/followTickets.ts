import { type FollowedResident, followAgain, followEveryMs, followOn, leaseFollowed } from './followedResidents'
import { isSame, knownOpen } from './knownTicket'
import { learn } from './learn'
import type { TicketNeeds } from './needs'

const atOnce = 20
const longestRetryMs = 60 * 60_000

/** Asks the province how open tickets stand, so that an answer is news also for those who do not look; tells how many people it asked for. */
export async function followTickets(needs: TicketNeeds): Promise<number> {
  const leased = await leaseFollowed(needs.db, needs.clock.now(), atOnce)
  await Promise.all(leased.map((followed) => follow(needs, followed)))
  return leased.length
}

async function follow(needs: TicketNeeds, followed: FollowedResident): Promise<void> {
  const { db, clock, random, vault, residents, provinceTickets } = needs
  const person = await residents.identityOf(followed.residentId)
  if (!person) throw new Error('a ticket exists without its resident')
  const { documentType, documentNumber } = person
  const answer = await provinceTickets.list({ documentType, documentNumber })
  const now = clock.now()
  if (answer.kind === 'unavailable') {
    const waitMs = Math.min(longestRetryMs, followEveryMs * 2 ** Math.min(followed.tries, 10)) * (0.75 + random.fraction() / 4)
    return followAgain(db, followed, new Date(now.getTime() + waitMs), followed.tries + 1)
  }
  const open = await knownOpen(db, vault, followed.residentId)
  for (const told of answer.tickets) {
    const before = open.get(told.ticketId)
    if (before !== undefined && !isSame(before, told)) await learn(needs, followed.residentId, told, { now, tell: true })
  }
  await followOn(db, followed, now)
}
