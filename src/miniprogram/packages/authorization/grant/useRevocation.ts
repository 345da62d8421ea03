import { useCallback, useReducer } from 'react'
import { type Grant, listGrants } from '../../../../contract/authorization/listGrants'
import { revokeGrant } from '../../../../contract/authorization/revokeGrant'
import { call } from '../../../session/cloud'
import { usePolling } from '../../../session/usePolling'
import { isUnsettled, revocationFlow, standing } from './revocationFlow'

const everyMs = 3_000

export function useRevocation(opened: Grant) {
  const [state, tell] = useReducer(revocationFlow, opened, standing)
  const { grantId } = opened

  const look = useCallback(async () => {
    const outcome = await call(listGrants, {})
    const grant = outcome.ok ? outcome.data.grants.find((each) => each.grantId === grantId) : undefined
    if (grant) tell({ type: 'grantRead', grant })
  }, [grantId])
  usePolling(look, everyMs, isUnsettled(state))

  const confirm = useCallback(async () => {
    tell({ type: 'revokeConfirmed' })
    const outcome = await call(revokeGrant, { grantId })
    if (outcome.ok) return tell({ type: 'revokeAccepted', grant: outcome.data })
    tell({ type: 'revokeRefused', failure: outcome.failure })
  }, [grantId])

  return { state, tell, confirm }
}
