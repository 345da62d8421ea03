import { useMemo } from 'react'
import type { ListedEntry } from '../../../../contract/record/recordEntry'
import { fontScale } from '../../../platform/fontScale'
import { usePersonState } from '../../../session/usePersonState'
import { useElder } from '../../../ui/elder'
import { useWindowSize } from '../../../ui/useWindowSize'
import { WindowedList } from '../../../ui/WindowedList'
import { ListRow } from './ListRow'
import { measureFor, rowsOf } from './rows'

interface Props {
  entries: readonly ListedEntry[]
  timeline: boolean
  /** Their places are kept, their words are not shown. */
  unseen: boolean
}

const nothingUnfolded: ReadonlySet<string> = new Set()

export function Entries({ entries, timeline, unseen }: Props) {
  const { width } = useWindowSize()
  const elder = useElder()
  const [unfolded, change] = usePersonState(nothingUnfolded)
  const rows = useMemo(
    () => rowsOf(entries, { measure: measureFor(width, fontScale(), elder), timeline, unfolded }),
    [entries, width, elder, timeline, unfolded],
  )
  const heights = useMemo(() => rows.map(({ height }) => height), [rows])
  const unfold = (entryId: string) => change((before) => new Set([...before, entryId]))
  const row = (index: number) => {
    const shown = rows[index]
    return shown ? <ListRow key={index} row={shown} onUnfold={unfold} /> : null
  }
  return <WindowedList id="entries" className="card card--flush list" heights={heights} closed={unseen} row={row} />
}
