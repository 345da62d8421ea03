import { recordAnswers } from '../../../../contract/message/recordAnswers'
import { subscriptions } from '../../../../contract/message/subscriptions'
import { askToSubscribe } from '../../../platform/subscribe'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'

/** What has to be known before the tap: WeChat shows its prompt only in the tap itself. */
export function useCodeMessage(onAllowed: () => void, onFailed: (news: 'notSent' | 'notAllowed') => void) {
  const { remote } = useAnswer(() => call(subscriptions, {}))
  const known = remote.at === 'ready' ? remote.data : null
  const template = known?.templates.find(({ use }) => use === 'code')

  const ask = () => {
    if (!template) return
    const prompt = askToSubscribe([template.templateId])
    void prompt.then(async (answers) => {
      const answer = answers.get(template.templateId) ?? 'reject'
      const recorded = await call(recordAnswers, { answers: [{ use: 'code', answer }] })
      if (answer !== 'accept') return onFailed('notAllowed')
      // A yes that the cloud does not know of sends nothing.
      if (recorded.ok) onAllowed()
      else onFailed('notSent')
    })
  }

  const offer: 'ask' | 'consent' | null = !known || !template ? null : known.consented ? 'ask' : 'consent'
  return { offer, ask }
}
