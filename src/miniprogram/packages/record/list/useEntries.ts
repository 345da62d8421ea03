import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { list } from '../../../../contract/record/list'
import type { EntryHead } from '../../../../contract/record/recordEntry'
import type { RecordModule } from '../../../../contract/record/recordModule'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'

interface Pages {
  readonly entries: readonly EntryHead[]
  /** Where to go on; null at the end, undefined before the first page. */
  readonly next: string | null | undefined
  readonly failure: CallFailure | null
}

/** One module, a page at a time. It lives as long as the page does, and nowhere else. */
export function useEntries(module: RecordModule) {
  const [pages, setPages] = useState<Pages>({ entries: [], next: undefined, failure: null })
  const busy = useRef(false)

  const readOn = async () => {
    if (busy.current || pages.next === null) return
    busy.current = true
    const outcome = await call(list, pages.next === undefined ? { module } : { module, cursor: pages.next })
    busy.current = false
    setPages((before) =>
      outcome.ok
        ? { entries: [...before.entries, ...outcome.data.entries], next: outcome.data.nextCursor, failure: null }
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
