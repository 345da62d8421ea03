import { useMemo } from 'react'
import type { RecordModule } from '../../../../contract/record/recordModule'
import { chinaDate } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { usePersonState } from '../../../session/usePersonState'
import { everything, questionFor, type Wish } from './question'

/** What the person wants to see and the question that comes of it: null where a word is waited for. */
export function useWish(module: RecordModule | null, wordWanted: boolean) {
  const [wish, change] = usePersonState<Wish>(everything)
  const question = useMemo(
    () => (wordWanted && wish.word.trim() === '' ? null : questionFor(module, wish, chinaDate(serverNow()))),
    [module, wish, wordWanted],
  )
  return { wish, question, wishFor: (part: Partial<Wish>) => change((before) => ({ ...before, ...part })) }
}
