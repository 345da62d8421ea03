import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { AccessEvent } from '../../../../contract/authorization/listAccessEvents'
import { complain } from '../../../../contract/ticket/complain'
import { complaintWords } from '../../../capabilities/authorization/eventSentence'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { useTryAgain } from '../../../session/useTryAgain'
import { readComplaint } from './complaintForm'

export function useComplaint(event: AccessEvent, ward: string | null) {
  const [typed, type] = useState(() => complaintWords(event, ward))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const { words, wrong } = readComplaint(typed)

  const submit = async () => {
    if (wrong !== null || busy) return
    setBusy(true)
    setRefused(null)
    const outcome = await call(complain, { eventId: event.eventId, words })
    setBusy(false)
    if (!outcome.ok) return setRefused(outcome.failure)
    await Taro.redirectTo({ url: '/packages/ticket/list/index' })
  }
  // Back from proving who is there: the button is there again, and sends it.
  useTryAgain(refused, () => setRefused(null))

  return { typed, type, wrong, busy, refused, submit }
}
