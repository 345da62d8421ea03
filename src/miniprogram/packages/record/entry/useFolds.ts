import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { Entry } from '../../../../contract/record/recordEntry'
import { costOfResult, costOfRow, firstShown, shownAfterTap } from './folds'
import type { Section } from './sections'

export interface Fold {
  readonly shown: number
  more(): void
}

/** How much of each part stands there, and the ways to see more of it: by 展开, or by jumping to a part that was folded whole. */
export function useFolds(entry: Entry, sections: readonly Section[]) {
  const costs = useMemo(
    () => [entry.results.map(costOfResult), ...sections.map(({ rows }) => rows.map(costOfRow))],
    [entry.results, sections],
  )
  const [shown, setShown] = useState(() => firstShown(costs))
  const more = (group: number) =>
    setShown((before) => before.map((count, index) => (index === group ? shownAfterTap(costs[index] ?? [], count) : count)))
  const fold = (group: number): Fold => ({ shown: shown[group] ?? 0, more: () => more(group) })

  return {
    results: fold(0),
    section: (index: number) => fold(index + 1),
    async jumpTo(index: number, key: string) {
      if (shown[index + 1] === 0) more(index + 1)
      // The bar at the top covers what would stand right under it.
      await Taro.pageScrollTo({ selector: `#${key}`, offsetTop: -60, duration: 200 })
    },
  }
}
