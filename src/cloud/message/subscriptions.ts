import { type Subscriptions, templateUses } from '../../contract/message/message'
import type { Handler } from '../call'
import { done } from '../result'
import { balancesOf } from './balances'
import type { MessageNeeds } from './needs'

type SubscriptionNeeds = Pick<MessageNeeds, 'db' | 'messageConsents' | 'templates'>

export function subscriptions(needs: SubscriptionNeeds): Handler<'message.subscriptions'> {
  return async ({ caller, resident }) => {
    const consented = await needs.messageConsents.given(resident.residentId, caller.accountId)
    return done(await describeSubscriptions(needs, caller.accountId, consented))
  }
}

export async function describeSubscriptions(
  { db, templates }: SubscriptionNeeds,
  accountId: string,
  consented: boolean,
): Promise<Subscriptions> {
  const balances = await balancesOf(db, accountId)
  return {
    consented,
    templates: templateUses.flatMap((use) => {
      const templateId = templates[use]
      return templateId === undefined ? [] : [{ use, templateId, left: balances.get(use) ?? 0 }]
    }),
  }
}
