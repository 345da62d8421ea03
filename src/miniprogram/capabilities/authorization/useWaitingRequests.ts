import { useCallback, useEffect, useRef } from 'react'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { listRequests } from '../../../contract/authorization/listRequests'
import type { CallFailure } from '../../client/failure'
import { call } from '../../session/cloud'
import { learnServerTime } from '../../session/serverClock'
import type { Remote } from '../../session/useAnswer'
import { usePersonState } from '../../session/usePersonState'
import { usePolling } from '../../session/usePolling'
import { decline } from './decline'
import { newestOfEach } from './newestOfEach'

const everyMs = 3_000
const loading = { at: 'loading' } as const

/** The requests that wait for an answer, looked for again every few seconds while the page is in sight. */
export function useWaitingRequests(wanted: boolean) {
  const [remote, setRemote] = usePersonState<Remote<readonly AccessRequest[]>>(loading)
  const [late, setLate] = usePersonState(false)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)
  const answered = useRef<string[]>([])

  const look = useCallback(async () => {
    const outcome = await call(listRequests, {})
    setLate(() => !outcome.ok)
    if (!outcome.ok) return setRemote((before) => (before.at === 'ready' ? before : { at: 'failed', failure: outcome.failure }))
    learnServerTime(outcome.data.serverNow)
    // An answer that was already on its way may still name what has just been declined.
    const requests = newestOfEach(outcome.data.requests).filter(({ requestId }) => !answered.current.includes(requestId))
    setRemote((before) => (isSame(before, requests) ? before : { at: 'ready', data: requests }))
  }, [setRemote, setLate])

  useEffect(() => {
    if (wanted) void look()
  }, [wanted, look])
  usePolling(look, everyMs, wanted)

  const refuse = async ({ requestId }: AccessRequest) => {
    setRefused(() => null)
    const failure = await decline(requestId)
    if (failure) return setRefused(() => failure)
    answered.current.push(requestId)
    setRemote((before) =>
      before.at === 'ready' ? { at: 'ready', data: before.data.filter((each) => each.requestId !== requestId) } : before,
    )
  }

  return { remote, late, refused, look, refuse }
}

function isSame(before: Remote<readonly AccessRequest[]>, requests: readonly AccessRequest[]): boolean {
  return before.at === 'ready' && JSON.stringify(before.data) === JSON.stringify(requests)
}
