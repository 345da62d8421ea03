import { useCallback, useEffect, useRef, useState } from 'react'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { declineRequest } from '../../../contract/authorization/declineRequest'
import { listRequests } from '../../../contract/authorization/listRequests'
import type { CallFailure } from '../../client/failure'
import { call } from '../../session/cloud'
import { learnServerTime } from '../../session/serverClock'
import type { Remote } from '../../session/useAnswer'
import { usePolling } from '../../session/usePolling'

const everyMs = 3_000

export interface Declined {
  readonly requestId: string
  readonly orgName: string
}

/** The requests that wait for an answer, looked for again every few seconds while the page is in sight. */
export function useWaitingRequests(wanted: boolean) {
  const [remote, setRemote] = useState<Remote<readonly AccessRequest[]>>({ at: 'loading' })
  const [late, setLate] = useState(false)
  const [declined, setDeclined] = useState<Declined | null>(null)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const answered = useRef(new Set<string>())

  const look = useCallback(async () => {
    const outcome = await call(listRequests, {})
    setLate(!outcome.ok)
    if (!outcome.ok) return setRemote((before) => (before.at === 'ready' ? before : { at: 'failed', failure: outcome.failure }))
    learnServerTime(outcome.data.serverNow)
    // An answer that was already on its way may still name what has just been declined.
    const requests = outcome.data.requests.filter(({ requestId }) => !answered.current.has(requestId))
    setRemote((before) => (isSame(before, requests) ? before : { at: 'ready', data: requests }))
  }, [])

  useEffect(() => {
    if (wanted) void look()
  }, [wanted, look])
  usePolling(look, everyMs, wanted)

  const decline = useCallback(async ({ requestId, orgName }: AccessRequest) => {
    setRefused(null)
    const outcome = await call(declineRequest, { requestId })
    if (!outcome.ok && outcome.failure.code !== 'authorization.requestClosed') return setRefused(outcome.failure)
    answered.current.add(requestId)
    setDeclined({ requestId, orgName })
    setRemote((before) =>
      before.at === 'ready' ? { at: 'ready', data: before.data.filter((request) => request.requestId !== requestId) } : before,
    )
  }, [])

  return { remote, late, declined, refused, look, decline }
}

function isSame(before: Remote<readonly AccessRequest[]>, requests: readonly AccessRequest[]): boolean {
  return before.at === 'ready' && JSON.stringify(before.data) === JSON.stringify(requests)
}
