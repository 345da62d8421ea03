import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type AccessEvent, listAccessEvents } from '../../../../contract/authorization/listAccessEvents'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'

interface Pages {
  readonly events: readonly AccessEvent[]
  /** Where to go on; null at the end, undefined before the first page. */
  readonly next: string | null | undefined
  readonly failure: CallFailure | null
}

/** 调阅记录, a page at a time, the next one when the end of this one is near. */
export function useAccessEvents() {
  const [pages, setPages] = useState<Pages>({ events: [], next: undefined, failure: null })
  const busy = useRef(false)

  const readOn = async () => {
    if (busy.current || pages.next === null) return
    busy.current = true
    const outcome = await call(listAccessEvents, pages.next === undefined ? {} : { cursor: pages.next })
    busy.current = false
    setPages((before) =>
      outcome.ok
        ? { events: [...before.events, ...outcome.data.events], next: outcome.data.nextCursor, failure: null }
        : { ...before, failure: outcome.failure },
    )
  }
  const first = useRef(readOn)
  useEffect(() => {
    void first.current()
  }, [])
  useReachBottom(readOn)

  return { ...pages, readOn }
}
