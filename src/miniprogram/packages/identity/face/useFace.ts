import { useCallback, useEffect, useReducer, useState } from 'react'
import { finishFace } from '../../../../contract/identity/finishFace'
import { roads } from '../../../../contract/identity/roads'
import { type FacePurpose, startFace } from '../../../../contract/identity/startFace'
import type { FaceEnd } from '../../../platform/FaceCheck'
import { call } from '../../../session/cloud'
import { leaveLadder } from '../../../session/raise'
import { rememberMe } from '../../../session/start'
import { offersFinger } from '../stepUp/offersFinger'
import { faceFlow, faceStart } from './faceFlow'

const betweenQuestionsMs = 2_000

/** Gives the flow its effects: each state that waits for something asks for it once. */
export function useFace(purpose: FacePurpose) {
  const [state, tell] = useReducer(faceFlow, faceStart)
  const [otherWay, setOtherWay] = useState(false)

  useEffect(() => {
    if (state.at !== 'starting') return
    void call(startFace, { purpose }).then((outcome) => {
      if (outcome.ok) tell({ type: 'attemptStarted', attemptId: outcome.data.attemptId, verifyId: outcome.data.verifyId })
      else tell({ type: 'refused', failure: outcome.failure })
    })
  }, [state, purpose])

  useEffect(() => {
    if (state.at !== 'asking') return
    void call(finishFace, { attemptId: state.attemptId, purpose }).then((outcome) => {
      if (!outcome.ok) return tell({ type: 'refused', failure: outcome.failure })
      rememberMe(outcome.data.me)
      const read = { type: 'resultRead', outcome: outcome.data.outcome } as const
      if (purpose === 'raise' || read.outcome !== 'passed') return tell(read)
      // Confirmed in passing: straight back to what was asked for, unless the phone has a quicker way for the next time.
      void offersFinger().then((offers) => (offers ? tell(read) : void leaveLadder()))
    })
  }, [state, purpose])

  useEffect(() => {
    if (state.at !== 'waiting') return
    const timer = setTimeout(() => tell({ type: 'waitEnded' }), betweenQuestionsMs)
    return () => clearTimeout(timer)
  }, [state])

  useEffect(() => {
    if (state.at !== 'ended' || state.outcome === 'passed') return
    void call(roads, {}).then((outcome) => setOtherWay(outcome.ok && ['beside', 'only', 'window'].includes(outcome.data.other)))
  }, [state])

  const onEnd = useCallback((end: FaceEnd) => tell({ type: 'faceEnded', end }), [])
  return { state, otherWay, tell, onEnd }
}
