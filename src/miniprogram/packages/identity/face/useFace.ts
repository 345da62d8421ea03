import { useCallback, useEffect, useReducer } from 'react'
import { finishFace } from '../../../../contract/identity/finishFace'
import { startFace } from '../../../../contract/identity/startFace'
import type { FaceEnd } from '../../../platform/FaceCheck'
import { call } from '../../../session/cloud'
import { rememberMe } from '../../../session/start'
import { faceFlow, faceStart } from './faceFlow'

const betweenQuestionsMs = 2_000

/** Gives the flow its effects: each state that waits for something asks for it once. */
export function useFace() {
  const [state, tell] = useReducer(faceFlow, faceStart)

  useEffect(() => {
    if (state.at !== 'starting') return
    void call(startFace, {}).then((outcome) => {
      if (outcome.ok) tell({ type: 'attemptStarted', attemptId: outcome.data.attemptId, verifyId: outcome.data.verifyId })
      else tell({ type: 'refused', failure: outcome.failure })
    })
  }, [state])

  useEffect(() => {
    if (state.at !== 'asking') return
    void call(finishFace, { attemptId: state.attemptId }).then((outcome) => {
      if (!outcome.ok) return tell({ type: 'refused', failure: outcome.failure })
      rememberMe(outcome.data.me)
      tell({ type: 'resultRead', outcome: outcome.data.outcome })
    })
  }, [state])

  useEffect(() => {
    if (state.at !== 'waiting') return
    const timer = setTimeout(() => tell({ type: 'waitEnded' }), betweenQuestionsMs)
    return () => clearTimeout(timer)
  }, [state])

  const onEnd = useCallback((end: FaceEnd) => tell({ type: 'faceEnded', end }), [])
  return { state, tell, onEnd }
}
