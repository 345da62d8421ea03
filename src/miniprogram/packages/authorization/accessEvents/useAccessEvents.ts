import { useCallback, useState } from 'react'
import { listAccessEvents } from '../../../../contract/authorization/listAccessEvents'
import { call } from '../../../session/cloud'
import { usePages } from '../../../session/usePages'
import { useShownAgain } from '../../../session/useShownAgain'

/** 调阅记录, a page at a time, and whether the province tells us of hospitals' looks at all. */
export function useAccessEvents() {
  const [hospitalLooks, setHospitalLooks] = useState<'listed' | 'notProvided'>('listed')
  const readPage = useCallback(async (cursor: string | undefined) => {
    const outcome = await call(listAccessEvents, cursor === undefined ? {} : { cursor })
    if (!outcome.ok) return outcome
    setHospitalLooks(outcome.data.hospitalLooks)
    return { ok: true, items: outcome.data.events, nextCursor: outcome.data.nextCursor } as const
  }, [])
  const { items: events, ...pages } = usePages(readPage)
  // A complaint made meanwhile stands beside its look.
  useShownAgain(pages.readAnew)
  return { events, hospitalLooks, ...pages }
}
