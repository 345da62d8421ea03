import { followSoon } from './followedResidents'
import type { TicketNeeds } from './needs'
import { forgetPhotos, photosOf } from './photos'
import { sendable } from './sendable'
import { tellNews } from './tellNews'
import { openAbout, type StoredAbout } from './ticketAbout'
import { movedFromPurpose, orgNameOf, wordsPurpose } from './tickets'
import { type LeasedTicket, leaseUnsent, noteRefused, noteTaken, sendAgain } from './unsentTickets'

/** Each may carry three photos. */
const atOnce = 8
const firstRetryMs = 5_000
const longestRetryMs = 5 * 60_000

/** Takes what is still unsent to the province, until it takes or refuses it; tells how many tickets it worked on. */
export async function sendTickets(needs: TicketNeeds): Promise<number> {
  const leased = await leaseUnsent(needs.db, needs.clock.now(), atOnce)
  await Promise.all(leased.map((ticket) => send(needs, ticket)))
  return leased.length
}

async function send(needs: TicketNeeds, ticket: LeasedTicket): Promise<void> {
  const { db, clock, random, vault, provinceTickets } = needs
  const { evidence, ...question } = await questionOf(needs, ticket)
  const answer = await provinceTickets.create({ ...question, evidence })
  const now = clock.now()
  if (answer.kind === 'unavailable') {
    const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(ticket.tries - 1, 10)) * (0.5 + random.fraction() / 2)
    return sendAgain(db, ticket, new Date(now.getTime() + waitMs))
  }
  const { residentId, orgName, ticketId } = ticket
  await db.transaction().execute(async (trx) => {
    const isNews =
      answer.kind === 'taken'
        ? await noteTaken(trx, vault, ticket, { told: answer.ticket, photosSent: evidence.length, now })
        : await noteRefused(trx, vault, ticket, { words: answer.words, now })
    if (!isNews) return
    await forgetPhotos(trx, residentId, ticketId)
    if (answer.kind === 'taken') await followSoon(trx, residentId, now)
    await tellNews(trx, needs, { residentId, ticketId, orgName, now })
  })
}

async function questionOf({ db, vault, residents }: TicketNeeds, ticket: LeasedTicket) {
  const { residentId, ticketId } = ticket
  const person = await residents.identityOf(residentId)
  if (!person) throw new Error('a ticket exists without its resident')
  const evidence = ticket.photos === 0 ? [] : await db.transaction().execute((trx) => photosOf(trx, vault, residentId, ticketId))
  const about = openAbout(vault, ticket.aboutSealed)
  return {
    documentType: person.documentType,
    documentNumber: person.documentNumber,
    ticketId,
    kind: ticket.kind,
    orgCode: ticket.orgCode,
    orgName: orgNameOf(vault, ticket.orgName, ticket.orgNameSealed),
    words: sendable(vault.open(wordsPurpose, ticket.wordsSealed)) + missingWords(ticket.photos - evidence.length),
    ...(ticket.eventId === null ? {} : { eventId: ticket.eventId }),
    ...(about === null ? {} : { about: sendableAbout(about) }),
    ...(ticket.movedFromSealed === null ? {} : { from: vault.open(movedFromPurpose, ticket.movedFromSealed) }),
    evidence,
    createdAt: ticket.createdAt,
  }
}

function sendableAbout(about: StoredAbout): StoredAbout {
  const { form, field, correct } = about
  return { ...about, form: sendable(form), field: field && sendable(field), correct: correct && sendable(correct) }
}

/** Whoever handles it should not look for photos that were never sent. */
function missingWords(missing: number): string {
  return missing > 0 ? `（另有${missing}张照片没有传完，没有随附）` : ''
}
