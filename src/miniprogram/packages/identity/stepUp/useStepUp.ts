import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { roads } from '../../../../contract/identity/roads'
import { soterReady } from '../../../platform/soter'
import { call } from '../../../session/cloud'
import { leaveLadder } from '../../../session/raise'
import { usePersonReducer } from '../../../session/usePersonState'
import { bySoter } from './bySoter'
import { offersFinger } from './offersFinger'
import { meansHere, stepUpFlow, stepUpStart } from './stepUpFlow'

const facePage = '/packages/identity/face/index?for=stepUp'

/** Gives the flow its effects; it ends by going back to the page that asked, which reads again. */
export function useStepUp() {
  const [state, tell] = usePersonReducer(stepUpFlow, stepUpStart)
  const [phoneMasked, setPhoneMasked] = useState('')
  const [offers, setOffers] = useState(false)

  useEffect(() => {
    if (state.at !== 'reading') return
    void Promise.all([call(roads, {}), soterReady()]).then(([outcome, hasSoter]) => {
      if (!outcome.ok) return tell({ type: 'unreadable', failure: outcome.failure })
      setPhoneMasked(outcome.data.pinPhoneMasked ?? '')
      tell({ type: 'read', means: meansHere(outcome.data.stepUpBy, hasSoter) })
    })
  }, [state, tell])

  useEffect(() => {
    if (state.at === 'done') void offersFinger().then((isOffered) => (isOffered ? setOffers(true) : void leaveLadder()))
    if (state.at !== 'going') return
    if (state.by === 'soter') void bySoter().then(tell)
    if (state.by === 'face' && state.means.length === 1) void Taro.redirectTo({ url: facePage })
    else if (state.by === 'face') {
      // The choice waits beneath for who comes back without having been recognised.
      void Taro.navigateTo({ url: facePage })
      tell({ type: 'left', news: null })
    }
  }, [state, tell])

  return { state, phoneMasked, offers, tell }
}
