import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { CallFailure } from '../client/failure'

interface Pages<Item> {
  readonly items: readonly Item[]
  /** Where to go on; null at the end, undefined before the first page. */
  readonly next: string | null | undefined
  readonly failure: CallFailure | null
}

type Page<Item> = { ok: true; items: readonly Item[]; nextCursor: string | null } | { ok: false; failure: CallFailure }

/** A list a page at a time, the next one when the end of this one is near. It lives as long as the page does, and nowhere else. */
export function usePages<Item>(readPage: (cursor: string | undefined) => Promise<Page<Item>>) {
  const [pages, setPages] = useState<Pages<Item>>({ items: [], next: undefined, failure: null })
  const busy = useRef(false)

  const readOn = async () => {
    if (busy.current || pages.next === null) return
    busy.current = true
    const page = await readPage(pages.next)
    busy.current = false
    setPages((before) =>
      page.ok ? { items: [...before.items, ...page.items], next: page.nextCursor, failure: null } : { ...before, failure: page.failure },
    )
  }
  const first = useRef(readOn)
  useEffect(() => {
    void first.current()
  }, [])
  useReachBottom(readOn)

  return { ...pages, readOn }
}
