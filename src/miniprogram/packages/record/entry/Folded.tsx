import type { ReactNode } from 'react'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { Press, View } from '../../../platform/elements'
import type { Fold } from './useFolds'

interface Props {
  fold: Fold
  /** All there are, those folded included. */
  rows: readonly ReactNode[]
}

/** As many as are open, and a way to the others. Rows stand in a box of their own, so that more of them touch nothing else. */
export function Folded({ fold, rows }: Props) {
  const left = rows.length - fold.shown
  return (
    <View className="card card--flush">
      <View>{rows.slice(0, fold.shown)}</View>
      <View>
        {left > 0 ? (
          <Press className={fold.shown === 0 ? 'fold' : 'fold fold--more'} onTap={fold.more}>
            {text(fold.shown === 0 ? 'unfoldAll' : 'unfold', { count: left })}
          </Press>
        ) : null}
      </View>
    </View>
  )
}
