import { recordListText as text } from '../../../locale/recordList'
import { Text, View } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Skeleton } from '../../../ui/Skeleton'
import { Entries } from './Entries'
import { NothingHere } from './NothingHere'
import type { Shelf } from './shelf'

interface Props {
  /** Another question, another list: it begins at its top, with everything folded. */
  asked: string
  shelf: Shelf
  timeline: boolean
  narrowed: boolean
  onClear(): void
  onReload(): void
  onRetry(): void
}

/** The list itself, or honestly what there is instead of it; and under it how it goes on. */
export function ListBody({ asked, shelf, timeline, narrowed, onClear, onReload, onRetry }: Props) {
  const { entries, next, empty, failure, checking } = shelf
  const some = entries.length > 0
  return (
    <>
      <View>
        {some ? <Entries key={asked} entries={entries} timeline={timeline} unseen={checking} /> : null}
        {!some && next === undefined && !failure ? <Loading /> : null}
        {!some && next === null && !failure ? (
          <NothingHere reason={empty ?? 'notUploaded'} narrowed={narrowed} onClear={onClear} onReload={onReload} />
        ) : null}
      </View>
      <View className="list__end">
        {failure && !checking ? <Failure failure={failure} onRetry={onRetry} /> : null}
        {failure && !some ? <Text className="quiet-line">{text('notNothing')}</Text> : null}
        {!failure && some ? <Text className="quiet-line">{next === null ? text('end') : text('more')}</Text> : null}
      </View>
    </>
  )
}

function Loading() {
  return (
    <>
      <Text className="quiet-line list__loading">{text('loading')}</Text>
      <Skeleton cards={6} shape="cells" />
    </>
  )
}
