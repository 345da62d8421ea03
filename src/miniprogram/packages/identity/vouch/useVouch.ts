import Taro from '@tarojs/taro'
import { vouch } from '../../../../contract/identity/vouch'
import type { OutputOf } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'
import { chinaDate } from '../../../locale/time'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { usePersonReducer, usePersonState } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import { isAboutField } from '../realName/realNameForm'
import { emptyVouch, readVouch, vouchForm } from './vouchForm'

type Going =
  | { readonly at: 'form' | 'checking' }
  | { readonly at: 'refused'; readonly failure: CallFailure }
  | { readonly at: 'done'; readonly vouched: OutputOf<typeof vouch> }

const atForm: Going = { at: 'form' }

export function useVouch() {
  const [form, tell] = usePersonReducer(vouchForm, emptyVouch)
  const [going, setGoing] = usePersonState(atForm)
  const reading = readVouch(form, chinaDate(serverNow()))

  const submit = async () => {
    tell({ type: 'submitted' })
    if (reading.wish === null || going.at === 'checking') return
    setGoing(() => ({ at: 'checking' }))
    const outcome = await call(vouch, reading.wish)
    if (outcome.ok) return setGoing(() => ({ at: 'done', vouched: outcome.data }))
    const { failure } = outcome
    tell({ type: 'person', event: { type: 'refused', failure } })
    setGoing(() => (isAboutField(failure) ? atForm : { at: 'refused', failure }))
    if (isAboutField(failure)) await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  // What was typed waits beneath 确认是您本人, and is sent when that is done.
  useTryAgain(going.at === 'refused' ? going.failure : null, () => void submit())

  return { form, reading, going, tell, submit: () => void submit() }
}
