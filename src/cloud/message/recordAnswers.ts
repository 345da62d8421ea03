import { templateUses } from '../../contract/message/message'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { addOneEach } from './balances'
import type { MessageNeeds } from './needs'
import { describeSubscriptions } from './subscriptions'

/** One prompt answers a template once, so one call adds at most one of each. */
export function recordAnswers(needs: Pick<MessageNeeds, 'db' | 'messageConsents' | 'templates'>): Handler<'message.recordAnswers'> {
  return async ({ input, caller, resident }) => {
    const consented = await needs.messageConsents.given(resident.residentId, caller.accountId)
    if (!consented) return failed('consent.required')
    const accepted = templateUses.filter(
      (use) => needs.templates[use] !== undefined && input.answers.some((given) => given.use === use && given.answer === 'accept'),
    )
    await addOneEach(needs.db, caller.accountId, accepted)
    return done(await describeSubscriptions(needs, caller.accountId, consented))
  }
}
