import Taro from '@tarojs/taro'
import { useReducer, useState } from 'react'
import type { Me } from '../../../../contract/identity/me'
import { verifyRealName } from '../../../../contract/identity/verifyRealName'
import type { CallFailure } from '../../../client/failure'
import { chinaDate } from '../../../locale/time'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { emptyForm, isAboutField, readForm, realNameForm } from './realNameForm'

export function useRealName(onVerified: (me: Me) => void) {
  const [form, tell] = useReducer(realNameForm, emptyForm)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallFailure | null>(null)
  const reading = readForm(form, chinaDate(serverNow()))

  const submit = async () => {
    tell({ type: 'submitted' })
    setRefusal(null)
    if (!reading.ready || busy) return
    setBusy(true)
    const { documentType, documentNumber } = form
    const outcome = await call(verifyRealName, { documentType, name: form.name.trim(), documentNumber })
    setBusy(false)
    if (outcome.ok) return onVerified(outcome.data)
    tell({ type: 'refused', failure: outcome.failure })
    setRefusal(outcome.failure)
    await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  return { form, wrong: reading.wrong, busy, refusal: refusal && isAboutField(refusal) ? null : refusal, tell, submit }
}
