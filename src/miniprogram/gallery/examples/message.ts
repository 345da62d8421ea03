import { type Message, type MessageKind, messageKinds, type Subscriptions } from '../../../contract/message/message'
import { childId } from '../people'

const ofChild: readonly MessageKind[] = ['wardTicket', 'wardRequest', 'wardLook', 'wardFrozen', 'handOver14', 'grantsToReview']

/** Every kind of message once, the newest unread. */
export const everyMessage: Message[] = messageKinds.map((kind, index) => ({
  messageId: `5${String(index).padStart(7, '0')}-1111-4111-8111-111111111111`,
  kind,
  at: new Date(Date.parse('2026-11-21T05:58:00.000Z') - index * 11 * 3_600_000).toISOString(),
  read: index > 4,
  orgName: '广东省人民医院',
  aboutId: ofChild.includes(kind) ? childId : null,
}))

export const messages = everyMessage.slice(0, 8)
export const inbox = (of: Message[], nextCursor: string | null = null) => ({
  messages: of,
  unread: of.filter(({ read }) => !read).length,
  nextCursor,
})

export const subscribed: Subscriptions = {
  consented: true,
  templates: [
    { use: 'request', templateId: 'template-request', left: 2 },
    { use: 'code', templateId: 'template-code', left: 1 },
    { use: 'change', templateId: 'template-change', left: 0 },
  ],
}
export const notSubscribed: Subscriptions = {
  ...subscribed,
  consented: false,
  templates: subscribed.templates.map((each) => ({ ...each, left: 0 })),
}
