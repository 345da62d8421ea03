import { useState } from 'react'
import { closeAccount } from '../../../../contract/identity/closeAccount'
import { call, forgetSession } from '../../../session/cloud'
import { currentEra } from '../../../session/sessionStore'
import { usePersonReducer } from '../../../session/usePersonState'
import { useSession } from '../../../session/useSession'
import { type Closed, closeFlow, closeStart } from './closeFlow'

export function useClose() {
  const [state, tell] = usePersonReducer(closeFlow, closeStart)
  const era = useSession((session) => session.era)
  /** Told to nobody in particular, until somebody signs in. */
  const [closed, setClosed] = useState<{ readonly era: number; readonly result: Closed } | null>(null)

  const confirm = async () => {
    tell({ type: 'confirmed' })
    const outcome = await call(closeAccount, {})
    if (!outcome.ok) return tell({ type: 'refused', failure: outcome.failure })
    // WeChat would sign in again by itself, and that would be a new account nobody asked for.
    forgetSession('signedOut')
    setClosed({ era: currentEra(), result: outcome.data })
  }

  return {
    state,
    closed: closed?.era === era ? closed.result : null,
    ask: () => tell({ type: 'asked' }),
    keep: () => tell({ type: 'kept' }),
    confirm,
  }
}
