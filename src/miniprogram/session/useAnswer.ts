import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallFailure, Outcome } from '../client/failure'

export type Remote<Data> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: CallFailure }
  | { readonly at: 'ready'; readonly data: Data }

/**
 * Asks when the page opens and whenever it is shown again, and lets go of what was there before:
 * a permission that has been taken back is never painted from memory.
 */
export function useAnswer<Data>(ask: () => Promise<Outcome<Data>>) {
  const [remote, setRemote] = useState<Remote<Data>>({ at: 'loading' })
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)
  const hidden = useRef(false)

  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setRemote({ at: 'loading' })
    const outcome = await latest.current()
    if (mine !== turn.current) return
    setRemote(outcome.ok ? { at: 'ready', data: outcome.data } : { at: 'failed', failure: outcome.failure })
  }, [])

  useEffect(() => {
    void reload()
    return () => {
      turn.current += 1
    }
  }, [reload])
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (hidden.current) void reload()
    hidden.current = false
  })

  return { remote, reload, setData: useCallback((data: Data) => setRemote({ at: 'ready', data }), []) }
}
