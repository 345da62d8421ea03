import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { verifyRealName } from '../../../../contract/identity/verifyRealName'
import type { IdentityLevel } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'
import { chinaDate } from '../../../locale/time'
import { agreedNotice, forgetNotice } from '../../../session/agreedNotice'
import { call } from '../../../session/cloud'
import { backToNotice, continueTo } from '../../../session/raise'
import { serverNow } from '../../../session/serverClock'
import { rememberMe } from '../../../session/start'
import { usePersonReducer } from '../../../session/usePersonState'
import { useSession } from '../../../session/useSession'
import { forgetRealName, keepRealName, keptRealName } from './realNameDraft'
import { isAboutField, readForm, realNameForm } from './realNameForm'

export function useRealName(wanted: IdentityLevel) {
  const era = useSession((session) => session.era)
  const [form, tell] = usePersonReducer(realNameForm, keptRealName())
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallFailure | null>(null)
  const reading = readForm(form, chinaDate(serverNow()))

  useEffect(() => {
    // Opened by its own address: 用户须知 comes before it.
    if (!agreedNotice()) void backToNotice(wanted, 'notYet')
  }, [wanted])

  useEffect(() => keepRealName(form, era), [form, era])

  const submit = async () => {
    tell({ type: 'submitted' })
    setRefusal(null)
    if (!reading.ready || busy) return
    const notice = agreedNotice()
    if (!notice) return backToNotice(wanted, 'notYet')
    setBusy(true)
    const { documentType, documentNumber } = form
    const outcome = await call(verifyRealName, { documentType, name: form.name.trim(), documentNumber, notice })
    setBusy(false)
    if (outcome.ok) {
      forgetRealName()
      rememberMe(outcome.data)
      return continueTo(wanted, outcome.data)
    }
    if (outcome.failure.code === 'consent.textChanged') {
      forgetNotice()
      return backToNotice(wanted, 'changed')
    }
    tell({ type: 'refused', failure: outcome.failure })
    setRefusal(outcome.failure)
    await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  return { form, reading, busy, refusal: refusal && isAboutField(refusal) ? null : refusal, tell, submit }
}
