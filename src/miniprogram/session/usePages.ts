import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import type { CallFailure } from '../client/failure'
import { usePersonState } from './usePersonState'

interface Pages<Item> {
  readonly items: readonly Item[]
  /** Where to go on; null at the end, undefined before the first page. */
  readonly next: string | null | undefined
  readonly failure: CallFailure | null
}

type Page<Item> = { ok: true; items: readonly Item[]; nextCursor: string | null } | { ok: false; failure: CallFailure }

const nothing = { items: [], next: undefined, failure: null } as const

/**
 * A list a page at a time, the next one when the end of this one is near. It lives as long as the page does, and nowhere else;
 * for another person it begins anew.
 */
export function usePages<Item>(readPage: (cursor: string | undefined) => Promise<Page<Item>>) {
  const [pages, setPages] = usePersonState<Pages<Item>>(nothing)
  const latest = useRef(readPage)
  latest.current = readPage
  /** The reading under way: one at a time, and one that was given up adds nothing. */
  const turn = useRef<object | null>(null)

  const read = useCallback(
    async (cursor: string | undefined) => {
      const mine = {}
      turn.current = mine
      const page = await latest.current(cursor)
      if (turn.current !== mine) return
      turn.current = null
      setPages((before) => {
        if (!page.ok) return { ...before, failure: page.failure }
        if (cursor === undefined) return { items: page.items, next: page.nextCursor, failure: null }
        // Asked for twice before the first was drawn: it stands there once.
        return before.next === cursor ? { items: [...before.items, ...page.items], next: page.nextCursor, failure: null } : before
      })
    },
    [setPages],
  )
  /** Reads the list from its beginning; what is there stays until it is replaced. */
  const readAnew = useCallback(() => read(undefined), [read])
  const readOn = async () => {
    if (turn.current === null && pages.next !== null) await read(pages.next)
  }
  useEffect(() => {
    void readAnew()
    return () => {
      turn.current = null
    }
  }, [readAnew])
  useReachBottom(readOn)

  return { ...pages, readOn, readAnew }
}
