import { reportLost } from '../../../../contract/identity/devices'
import { call } from '../../../session/cloud'
import { usePersonReducer } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import { lostFlow, lostStart } from './lostFlow'

export function useLost() {
  const [state, tell] = usePersonReducer(lostFlow, lostStart)
  const ask = () => tell({ type: 'asked' })
  useTryAgain(state.at === 'telling' ? state.refused : null, ask)
  const confirm = async () => {
    tell({ type: 'confirmed' })
    const outcome = await call(reportLost, {})
    tell(outcome.ok ? { type: 'reported', result: outcome.data } : { type: 'refused', failure: outcome.failure })
  }
  return { state, ask, leave: () => tell({ type: 'left' }), confirm }
}
