import { useCallback, useEffect, useRef } from 'react'
import type { CallFailure, Outcome } from '../client/failure'
import { usePersonState } from './usePersonState'
import { useShownAgain } from './useShownAgain'

export type Remote<Data> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: CallFailure }
  | { readonly at: 'ready'; readonly data: Data }

const loading = { at: 'loading' } as const

/**
 * Asks when the page opens and whenever it is shown again, and lets go of what was there before:
 * a permission that has been taken back is never painted from memory, and nobody sees what was read for another.
 */
export function useAnswer<Data>(ask: () => Promise<Outcome<Data>>) {
  const [remote, setRemote] = usePersonState<Remote<Data>>(loading)
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)

  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setRemote(() => loading)
    const outcome = await latest.current()
    if (mine !== turn.current) return
    setRemote(() => (outcome.ok ? { at: 'ready', data: outcome.data } : { at: 'failed', failure: outcome.failure }))
  }, [setRemote])

  /** Reads again behind what is shown; a failure leaves it standing. */
  const refresh = useCallback(async () => {
    const mine = turn.current
    const outcome = await latest.current()
    if (mine === turn.current && outcome.ok) setRemote(() => ({ at: 'ready', data: outcome.data }))
  }, [setRemote])

  /** What is known better than by asking: answers to earlier questions are dropped. */
  const setData = useCallback(
    (data: Data) => {
      turn.current += 1
      setRemote(() => ({ at: 'ready', data }))
    },
    [setRemote],
  )

  useEffect(() => {
    void reload()
    return () => {
      turn.current += 1
    }
  }, [reload])
  useShownAgain(reload)

  return { remote, reload, refresh, setData }
}
