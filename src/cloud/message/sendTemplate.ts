import type { TemplateUse } from '../../contract/message/message'
import type { SubscribeOutcome } from '../ports'
import { emptyBalance, giveBackOne } from './balances'
import type { MessageNeeds } from './needs'
import type { TemplateMessage } from './templateMessages'

interface Recipient {
  readonly accountId: string
  readonly openid: string
}

/** Sends with one of the balance already taken, and puts the balance right by what WeChat said. */
export async function sendTemplate(
  { db, subscribeMessages, log }: Pick<MessageNeeds, 'db' | 'subscribeMessages' | 'log'>,
  { accountId, openid }: Recipient,
  { use, templateId, page, data }: TemplateMessage & { use: TemplateUse; templateId: string },
): Promise<SubscribeOutcome['kind']> {
  const outcome = await subscribeMessages.send({ openid, templateId, page, data })
  if (outcome.kind === 'unavailable' || outcome.kind === 'refused') await giveBackOne(db, accountId, use)
  if (outcome.kind === 'exhausted') await emptyBalance(db, accountId, use)
  if (outcome.kind === 'refused') log.bug({ traceId: 'message', operation: 'message.send', error: new WechatRefusal(outcome.errcode) })
  return outcome.kind
}

/** Our own mistake, told by WeChat's code: a log line keeps an error's name and nothing else of it. */
class WechatRefusal extends Error {
  constructor(errcode: number) {
    super()
    this.name = `WechatRefusal${errcode}`
  }
}
