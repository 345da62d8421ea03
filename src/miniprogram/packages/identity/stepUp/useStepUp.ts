import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { finishSoter } from '../../../../contract/identity/finishSoter'
import { roads } from '../../../../contract/identity/roads'
import { startSoter } from '../../../../contract/identity/startSoter'
import { stepUpText as text } from '../../../locale/stepUp'
import { confirmBySoter, soterReady } from '../../../platform/soter'
import { call } from '../../../session/cloud'
import { leaveLadder } from '../../../session/raise'
import { usePersonReducer } from '../../../session/usePersonState'
import { meansHere, type StepUpEvent, stepUpFlow, stepUpStart } from './stepUpFlow'

const facePage = '/packages/identity/face/index?for=stepUp'

/** Gives the flow its effects; it ends by going back to the page that asked, which reads again. */
export function useStepUp() {
  const [state, tell] = usePersonReducer(stepUpFlow, stepUpStart)
  const [phoneMasked, setPhoneMasked] = useState('')

  useEffect(() => {
    if (state.at !== 'reading') return
    void Promise.all([call(roads, {}), soterReady()]).then(([outcome, hasSoter]) => {
      if (!outcome.ok) return tell({ type: 'unreadable', failure: outcome.failure })
      setPhoneMasked(outcome.data.pinPhoneMasked ?? '')
      tell({ type: 'read', means: meansHere(outcome.data.stepUpBy, hasSoter) })
    })
  }, [state, tell])

  useEffect(() => {
    if (state.at === 'done') void leaveLadder()
    if (state.at !== 'going') return
    if (state.by === 'soter') void bySoter().then(tell)
    if (state.by === 'face' && state.means.length === 1) void Taro.redirectTo({ url: facePage })
    else if (state.by === 'face') {
      // The choice waits beneath for who comes back without having been recognised.
      void Taro.navigateTo({ url: facePage })
      tell({ type: 'left', news: null })
    }
  }, [state, tell])

  return { state, phoneMasked, tell }
}

/** The phone signs a challenge of the server's; whether the signature holds, the server asks WeChat. */
async function bySoter(): Promise<StepUpEvent> {
  const begun = await call(startSoter, {})
  if (!begun.ok) return { type: 'left', news: begun.failure }
  const end = await confirmBySoter(begun.data.challenge, text('soterPrompt'))
  if (end.kind !== 'signed') return { type: 'left', news: end.kind }
  const finished = await call(finishSoter, { resultJson: end.resultJson, signature: end.signature })
  return finished.ok ? { type: 'confirmed' } : { type: 'left', news: finished.failure }
}
