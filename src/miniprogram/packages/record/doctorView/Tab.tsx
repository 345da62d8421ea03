import Taro from '@tarojs/taro'
import type { OutputOf } from '../../../../contract/operation'
import { list } from '../../../../contract/record/list'
import type { ListedEntry } from '../../../../contract/record/recordEntry'
import type { RecordModule } from '../../../../contract/record/recordModule'
import { doctorViewText as text } from '../../../locale/doctorView'
import { Text, View } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Skeleton } from '../../../ui/Skeleton'
import { cutToLines } from '../../../ui/textWidth'
import { occurredWords } from '../occurredWords'

const newest = 5
const longestTitle = 36

interface Props {
  module: RecordModule
}

/** One of the doctor's six tabs, with one's own newest entries in it. */
export function Tab({ module }: Props) {
  const { remote, reload } = useAnswer(() => call(list, { module, limit: newest }))
  if (remote.at === 'loading') return <Skeleton cards={5} shape="cells" />
  if (remote.at === 'failed') return <Failure failure={remote.failure} onRetry={reload} />
  const { entries, missing, empty } = remote.data
  if (missing.includes(module)) {
    return (
      <Card>
        <Text>{text('missing')}</Text>
        <Button kind="quiet" onTap={reload}>
          {text('readAgain')}
        </Button>
      </Card>
    )
  }
  if (entries.length === 0) return <Card>{text(empty ?? 'notUploaded')}</Card>
  return (
    <View>
      <Text className="quiet-line doctor__count">{countWords(remote.data)}</Text>
      <Card kind="flush">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what cannot be read may have no name of its own
          <Cell key={index} {...cellOf(entry)} />
        ))}
        <Cell title={text('whole')} onTap={() => void Taro.navigateTo({ url: `/packages/record/list/index?module=${module}` })} />
      </Card>
    </View>
  )
}

/** The number is known only when these are all. */
function countWords({ entries, nextCursor }: OutputOf<typeof list>): string {
  return text(nextCursor === null ? 'count' : 'countMore', { count: entries.length })
}

function cellOf(entry: ListedEntry): { title: string; words: string } {
  if (entry.state === 'unreadable') {
    return { title: text('unreadable', { source: entry.sourceOrg ?? text('sourceUnknown') }), words: '' }
  }
  if (entry.sensitive !== null) return { title: text('folded'), words: occurredWords(entry.occurredOn) }
  return { title: cutToLines(entry.title, longestTitle, 1), words: occurredWords(entry.occurredOn, entry.sourceOrg) }
}
