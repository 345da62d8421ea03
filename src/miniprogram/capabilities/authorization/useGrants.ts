import { useDidHide } from '@tarojs/taro'
import { useCallback, useRef } from 'react'
import { type Grant, listGrants } from '../../../contract/authorization/listGrants'
import { revokeAll } from '../../../contract/authorization/revokeAll'
import { revokeGrant } from '../../../contract/authorization/revokeGrant'
import type { CallFailure, Outcome } from '../../client/failure'
import { call } from '../../session/cloud'
import { learnServerTime } from '../../session/serverClock'
import { useAnswer } from '../../session/useAnswer'
import { usePersonReducer, usePersonState } from '../../session/usePersonState'
import { usePolling } from '../../session/usePolling'
import { canRevoke } from './grantWords'
import { isUnsettled, revocationFlow, revocationStart, shownGrants, type Wish } from './revocationFlow'

const everyMs = 3_000

/** The grants as they are, and taking them back: read anew whenever the page shows, and again while something is under way. */
export function useGrants() {
  const [revocation, tell] = usePersonReducer(revocationFlow, revocationStart)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)
  const read = async (): Promise<Outcome<readonly Grant[]>> => {
    const outcome = await call(listGrants, {})
    if (!outcome.ok) return outcome
    const { grants, serverNow } = outcome.data
    learnServerTime(serverNow)
    tell({ type: 'grantsRead', grants })
    return { ok: true, data: grants }
  }
  const { remote, reload, refresh, setData } = useAnswer(read)
  const latest = useRef(remote)
  latest.current = remote
  usePolling(refresh, everyMs, remote.at === 'ready' && isUnsettled(remote.data, revocation))
  useDidHide(() => tell({ type: 'revokeDismissed' }))

  const confirm = async () => {
    const wish = revocation.asked
    if (!wish) return
    const grantIds = wish.grants.map(({ grantId }) => grantId)
    tell({ type: 'revokeConfirmed' })
    const outcome = await takeBack(wish)
    setRefused(() => (outcome.ok ? null : outcome.failure))
    if (!outcome.ok) return tell({ type: 'revokeRefused', grantIds })
    const known = latest.current
    if (known.at === 'ready') setData(known.data.map((grant) => outcome.data.find(({ grantId }) => grantId === grant.grantId) ?? grant))
    // What is being read just now may be from before: it is asked for again.
    else void reload()
    tell({ type: 'revokeAccepted', grantIds })
  }

  const grants = remote.at === 'ready' ? shownGrants(remote.data, revocation) : null
  const unanswered = (grants ?? []).filter(({ grantId }) => revocation.unanswered.includes(grantId))
  return {
    /** null until they have been read. */
    grants,
    failure: remote.at === 'failed' ? remote.failure : null,
    reload,
    asked: revocation.asked,
    unanswered,
    /** Why the last wish got no answer. */
    refused,
    ask: useCallback((grant: Grant) => tell({ type: 'revokeAsked', wish: { all: false, grants: [grant] } }), [tell]),
    askAll: () => tell({ type: 'revokeAsked', wish: { all: true, grants: (grants ?? []).filter(canRevoke) } }),
    keep: useCallback(() => tell({ type: 'revokeDismissed' }), [tell]),
    confirm,
  }
}

async function takeBack({ all, grants: [grant] }: Wish): Promise<Outcome<readonly Grant[]>> {
  if (all) {
    const outcome = await call(revokeAll, {})
    return outcome.ok ? { ok: true, data: outcome.data.grants } : outcome
  }
  const outcome = await call(revokeGrant, { grantId: grant?.grantId ?? '' })
  return outcome.ok ? { ok: true, data: [outcome.data] } : outcome
}
