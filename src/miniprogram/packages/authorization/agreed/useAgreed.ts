import { useCallback, useEffect } from 'react'
import { agreeRequest } from '../../../../contract/authorization/agreeRequest'
import { listGrants } from '../../../../contract/authorization/listGrants'
import { call } from '../../../session/cloud'
import { usePersonReducer } from '../../../session/usePersonState'
import { usePolling } from '../../../session/usePolling'
import { agreedFlow, agreedStart, isRecording } from './agreedFlow'

const everyMs = 3_000

/** Tells the hospital the answer, and watches for the province's confirmation. */
export function useAgreed(requestId: string, receiptId: string) {
  const [state, tell] = usePersonReducer(agreedFlow, agreedStart)

  /** The grant of this very agreement, if there is one. */
  const look = useCallback(async () => {
    const outcome = await call(listGrants, {})
    const grant = outcome.ok ? outcome.data.grants.find((each) => each.receiptId === receiptId) : undefined
    if (grant) tell({ type: 'agreed', grant })
    return outcome
  }, [receiptId, tell])

  const sending = state.at === 'sending'
  useEffect(() => {
    if (!sending) return
    void call(agreeRequest, { requestId, receiptId }).then(async (outcome) => {
      if (outcome.ok) return tell({ type: 'agreed', grant: outcome.data })
      if (outcome.failure.code !== 'authorization.requestClosed') return tell({ type: 'refused', failure: outcome.failure })
      // Closed by somebody else, or by an earlier try of ours whose answer was lost.
      const looked = await look()
      tell(looked.ok ? { type: 'requestEnded' } : { type: 'refused', failure: looked.failure })
    })
  }, [sending, requestId, receiptId, look, tell])
  usePolling(async () => void (await look()), everyMs, isRecording(state))

  return { state, tryAgain: () => tell({ type: 'triedAgain' }) }
}
