import { useCallback, useEffect } from 'react'
import { askVouch, vouchStatus } from '../../../../contract/identity/askVouch'
import { call } from '../../../session/cloud'
import { learnServerTime } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { usePolling } from '../../../session/usePolling'
import { askFlow, askStart } from './askFlow'

const everyMs = 3_000

export function useAskFamily() {
  const [state, tell] = usePersonReducer(askFlow, askStart)
  const shown = state.at === 'shown' ? state.code : null

  const look = useCallback(async () => {
    const outcome = await call(vouchStatus, {})
    tell(outcome.ok ? { type: 'looked', status: outcome.data, about: shown } : { type: 'notLooked' })
  }, [tell, shown])
  // Somebody may have confirmed while this page was closed, or in the last second.
  useEffect(() => {
    if (state.at === 'looking' || state.at === 'over') void look()
  }, [state.at, look])
  usePolling(look, everyMs, shown !== null)

  const ask = async () => {
    tell({ type: 'asked' })
    const outcome = await call(askVouch, {})
    if (!outcome.ok) return tell({ type: 'refused', failure: outcome.failure })
    learnServerTime(outcome.data.serverNow)
    tell({ type: 'given', code: outcome.data.code, expiresAt: outcome.data.expiresAt })
  }

  const onTimeOver = useCallback(() => tell({ type: 'timeOver' }), [tell])
  const onVouchGone = useCallback(() => tell({ type: 'vouchGone' }), [tell])
  return { state, ask: () => void ask(), onTimeOver, onVouchGone }
}
