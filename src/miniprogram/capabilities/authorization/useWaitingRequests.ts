import { useCallback, useEffect, useRef, useState } from 'react'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { listRequests } from '../../../contract/authorization/listRequests'
import type { CallFailure } from '../../client/failure'
import { call } from '../../session/cloud'
import { learnServerTime } from '../../session/serverClock'
import type { Remote } from '../../session/useAnswer'
import { usePolling } from '../../session/usePolling'
import { decline } from './decline'
import { newestOfEach } from './newestOfEach'

const everyMs = 3_000

/** The requests that wait for an answer, looked for again every few seconds while the page is in sight. */
export function useWaitingRequests(wanted: boolean) {
  const [remote, setRemote] = useState<Remote<readonly AccessRequest[]>>({ at: 'loading' })
  const [late, setLate] = useState(false)
  const [declined, setDeclined] = useState<AccessRequest | null>(null)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const answered = useRef<AccessRequest[]>([])

  const look = useCallback(async () => {
    const outcome = await call(listRequests, {})
    setLate(!outcome.ok)
    if (!outcome.ok) return setRemote((before) => (before.at === 'ready' ? before : { at: 'failed', failure: outcome.failure }))
    learnServerTime(outcome.data.serverNow)
    // An answer that was already on its way may still name what has just been declined.
    const isAnswered = ({ requestId }: AccessRequest) => answered.current.some((each) => each.requestId === requestId)
    const requests = newestOfEach(outcome.data.requests).filter((request) => !isAnswered(request))
    setRemote((before) => (isSame(before, requests) ? before : { at: 'ready', data: requests }))
  }, [])

  useEffect(() => {
    if (wanted) void look()
  }, [wanted, look])
  usePolling(look, everyMs, wanted)

  const refuse = useCallback(async (request: AccessRequest) => {
    setRefused(null)
    const failure = await decline(request.requestId)
    if (failure) return setRefused(failure)
    answered.current.push(request)
    setDeclined(request)
    setRemote((before) =>
      before.at === 'ready' ? { at: 'ready', data: before.data.filter((each) => each.requestId !== request.requestId) } : before,
    )
  }, [])

  return { remote, late, declined, refused, look, refuse }
}

function isSame(before: Remote<readonly AccessRequest[]>, requests: readonly AccessRequest[]): boolean {
  return before.at === 'ready' && JSON.stringify(before.data) === JSON.stringify(requests)
}
