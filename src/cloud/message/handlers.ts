import type { Handlers } from '../call'
import type { Messages } from '../neighbours'
import { storeMessage } from './inbox'
import { list } from './list'
import { markRead } from './markRead'
import type { MessageNeeds } from './needs'
import { recordAnswers } from './recordAnswers'
import { sendCode } from './sendCode'
import { subscriptions } from './subscriptions'
import { templateUseOf } from './templateMessages'

export function messageHandlers(needs: MessageNeeds) {
  return {
    'message.list': list(needs),
    'message.markRead': markRead(needs),
    'message.subscriptions': subscriptions(needs),
    'message.recordAnswers': recordAnswers(needs),
  } satisfies Partial<Handlers>
}

/** What other capabilities may ask of message. */
export function messagesPort(needs: MessageNeeds): Messages {
  return {
    async post(db, news) {
      const use = templateUseOf(news.kind)
      await storeMessage(db, { ...news, id: needs.random.uuid(), use: needs.templates[use] === undefined ? null : use })
    },
    sendCode: sendCode(needs),
  }
}
