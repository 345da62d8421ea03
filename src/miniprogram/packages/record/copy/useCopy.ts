import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { takeCopy } from '../../../../contract/record/takeCopy'
import { forgetCopies } from '../../../platform/copyFile'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { useShownAgain } from '../../../session/useShownAgain'
import { copyFlow, copyQuestion, copyStart } from './copyChoices'

export function useCopy() {
  const [state, tell] = usePersonReducer(copyFlow, copyStart)
  const atFace = useRef(false)

  const ask = async (afterFace: boolean) => {
    forgetCopies()
    tell({ type: 'started' })
    const outcome = await call(takeCopy, copyQuestion(state.choices, serverNow()))
    if (outcome.ok) return tell({ type: 'made', copy: outcome.data })
    if (outcome.failure.code !== 'identity.stepUpRequired') return tell({ type: 'refused', failure: outcome.failure })
    if (afterFace) return tell({ type: 'stepUpMissed' })
    tell({ type: 'faceWanted' })
    atFace.current = true
    // This page waits beneath with what was chosen.
    await Taro.navigateTo({ url: '/packages/identity/face/index?for=stepUp' })
  }

  useShownAgain(() => {
    if (!atFace.current) return
    atFace.current = false
    void ask(true)
  })
  // Left by the button or by going back: the phone keeps nothing of it either way.
  useEffect(() => {
    forgetCopies()
    return forgetCopies
  }, [])

  return { state, tell, make: () => void ask(false) }
}
