import { useState } from 'react'
import { withdraw } from '../../../../contract/consent/withdraw'
import type { Subscriptions, TemplateUse } from '../../../../contract/message/message'
import { recordAnswers } from '../../../../contract/message/recordAnswers'
import { subscriptions } from '../../../../contract/message/subscriptions'
import type { CallFailure } from '../../../client/failure'
import { askToSubscribe } from '../../../platform/subscribe'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'

type Template = Subscriptions['templates'][number]

export function useReminders() {
  const { remote, reload, setData } = useAnswer(() => call(subscriptions, {}))
  const [asking, setAsking] = useState<TemplateUse | null>(null)
  const [refusal, setRefusal] = useState<CallFailure | 'refused' | 'banned' | null>(null)

  const askForOne = async ({ use, templateId }: Template) => {
    // Nothing may come before it: WeChat shows its prompt only in the tap itself.
    const prompt = askToSubscribe([templateId])
    setAsking(use)
    setRefusal(null)
    const answer = (await prompt).get(templateId) ?? 'reject'
    const outcome = await call(recordAnswers, { answers: [{ use, answer }] })
    setAsking(null)
    if (!outcome.ok) return setRefusal(outcome.failure)
    setData(outcome.data)
    if (answer !== 'accept') setRefusal(answer === 'ban' ? 'banned' : 'refused')
  }

  const turnOff = async () => {
    setRefusal(null)
    const outcome = await call(withdraw, { document: 'messages' })
    // Taken back elsewhere meanwhile is as good as taken back here.
    if (!outcome.ok && outcome.failure.code !== 'consent.notGiven') return setRefusal(outcome.failure)
    await reload()
  }

  return { remote, reload, asking, refusal, askForOne, turnOff }
}
