import { useCallback, useEffect, useRef } from 'react'
import { list } from '../../../../contract/record/list'
import { call } from '../../../session/cloud'
import { usePersonReducer } from '../../../session/usePersonState'
import { useShownAgain } from '../../../session/useShownAgain'
import type { Question } from './question'
import { emptyShelf, shelfAfter } from './shelf'

/** The answers to a question, a page at a time; null = nothing is asked yet. Another question begins anew. */
export function useEntries(question: Question | null) {
  const [shelf, tell] = usePersonReducer(shelfAfter, emptyShelf)
  /** The reading under way: one at a time, and one that was given up adds nothing. */
  const turn = useRef<object | null>(null)

  const read = useCallback(
    async (cursor: string | undefined) => {
      if (question === null) return
      const mine = {}
      turn.current = mine
      const outcome = await call(list, cursor === undefined ? question : { ...question, cursor })
      if (turn.current !== mine) return
      turn.current = null
      tell(outcome.ok ? { kind: 'pageRead', cursor, page: outcome.data } : { kind: 'refused', failure: outcome.failure })
    },
    [question, tell],
  )
  const ask = useCallback(() => {
    tell({ kind: 'asked' })
    void read(undefined)
  }, [read, tell])
  useEffect(() => {
    ask()
    return () => {
      turn.current = null
    }
  }, [ask])
  const check = () => {
    if (question === null) return
    tell({ kind: 'shownAgain' })
    void read(undefined)
  }
  useShownAgain(check)

  const readOn = () => {
    if (turn.current !== null || typeof shelf.next !== 'string' || shelf.checking) return
    if (shelf.failure) tell({ kind: 'goingOn' })
    void read(shelf.next)
  }
  /** After a failure: from where it stopped. */
  const retry = shelf.checking ? check : shelf.next === undefined ? ask : readOn

  return { shelf, ask, readOn, retry }
}
