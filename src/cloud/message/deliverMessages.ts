import { accountNewsKinds } from '../../contract/message/message'
import { handOver, type LeasedDelivery, leaseDue, settle, takeBack } from './deliveries'
import type { MessageNeeds } from './needs'
import { sendTemplate } from './sendTemplate'
import { newsMessage } from './templateMessages'

const atOnce = 50
const firstRetryMs = 5_000
const longestRetryMs = 5 * 60_000
/** A notice older than this says nothing new: the inbox has it. */
const givenUpAfterMs = 60 * 60_000

/** Sends what is due to the phones that want it; tells how many messages it worked on. Better none than two. */
export async function deliverMessages(needs: MessageNeeds): Promise<number> {
  const leased = await leaseDue(needs.db, needs.clock.now(), atOnce)
  await Promise.all(leased.map((delivery) => deliver(needs, delivery)))
  return leased.length
}

async function deliver(needs: MessageNeeds, delivery: LeasedDelivery): Promise<void> {
  const { db, clock, random, accounts } = needs
  const templateId = needs.templates[delivery.templateUse]
  const givenUpAt = delivery.at.getTime() + givenUpAfterMs
  if (clock.now().getTime() >= givenUpAt) return settle(db, delivery, { outcome: 'givenUp' })
  if (templateId === undefined) return settle(db, delivery, { outcome: 'nobody' })

  const isAccountNews = accountNewsKinds.some((kind) => kind === delivery.kind)
  // An account that owes proof may be in anybody's hands: what is not about the account is not its to hear.
  const phones = (await accounts.ofResident(delivery.residentId)).filter(({ proofDue }) => isAccountNews || !proofDue)
  const reached = await Promise.all(phones.map((phone) => sendTo(needs, delivery, templateId, phone)))
  if (reached.includes('later')) {
    const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(delivery.tries - 1, 10)) * (0.5 + random.fraction() / 2)
    return settle(db, delivery, { again: new Date(clock.now().getTime() + waitMs) })
  }
  const anybody = reached.includes('handed') || delivery.handedTo.length > 0
  return settle(db, delivery, { outcome: anybody ? 'sent' : 'nobody' })
}

async function sendTo(
  needs: MessageNeeds,
  delivery: LeasedDelivery,
  templateId: string,
  phone: { accountId: string; openid: string },
): Promise<'handed' | 'later' | 'no'> {
  const { db, messageConsents } = needs
  if (!(await messageConsents.given(delivery.residentId, phone.accountId))) return 'no'
  if (!(await handOver(db, delivery, phone.accountId))) return 'no'
  const news = newsMessage(delivery.kind, delivery.at)
  const outcome = await sendTemplate(needs, phone, { use: delivery.templateUse, templateId, ...news })
  if (outcome === 'sent' || outcome === 'unanswered') return 'handed'
  await takeBack(db, delivery, phone.accountId)
  return outcome === 'unavailable' ? 'later' : 'no'
}
