import { useEffect } from 'react'
import { takeCopy } from '../../../../contract/record/takeCopy'
import { forgetCopies } from '../../../platform/copyFile'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import { copyFlow, copyQuestion, copyStart } from './copyChoices'

/** Made by a tap; after a proof of who is there it is made as it was chosen, without another. */
export function useCopy() {
  const [state, tell] = usePersonReducer(copyFlow, copyStart)

  const make = async () => {
    forgetCopies()
    tell({ type: 'started' })
    const outcome = await call(takeCopy, copyQuestion(state.choices, serverNow()))
    tell(outcome.ok ? { type: 'made', copy: outcome.data } : { type: 'refused', failure: outcome.failure })
  }

  useTryAgain(state.at === 'choosing' ? state.refused : null, make)
  // Left by the button or by going back: the phone keeps nothing of it either way.
  useEffect(() => {
    forgetCopies()
    return forgetCopies
  }, [])

  return { state, tell, make: () => void make() }
}
