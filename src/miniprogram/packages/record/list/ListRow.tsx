import Taro from '@tarojs/taro'
import { openReport } from '../../../capabilities/ticket/reportDraft'
import { recordListText as text } from '../../../locale/recordList'
import { Heading, Press, Text, View } from '../../../platform/elements'
import { aboutUnreadable } from '../aboutUnreadable'
import type { Row, Words } from './rows'

interface Props {
  row: Row
  onUnfold(entryId: string): void
}

/** As few elements as can be: a thousand of these are scrolled through. */
export function ListRow({ row, onUnfold }: Props) {
  if (row.kind === 'month') {
    return (
      <Heading level={2} className={row.first ? 'month month--first' : 'month'}>
        {row.month}
      </Heading>
    )
  }
  if (row.kind === 'unreadable') return <Unreadable row={row} />
  const { entryId } = row.entry
  const open = () => void Taro.navigateTo({ url: `/packages/record/entry/index?entryId=${entryId}` })
  return (
    <Press className={row.folded ? 'row row--folded' : 'row'} onTap={row.folded ? () => onUnfold(entryId) : open}>
      <Block className="row__what" words={row.title} />
      <Block className="row__about" words={row.quiet} />
    </Press>
  )
}

function Unreadable({ row: { entry, title, quiet } }: { row: Extract<Row, { kind: 'unreadable' }> }) {
  const report = () => openReport(aboutUnreadable(entry))
  return (
    <View className="row row--unreadable">
      <Block className="row__what" words={title} />
      {quiet.lines > 0 ? <Block className="row__about" words={quiet} /> : null}
      <Press className="row__report" onTap={report}>
        {text('report')}
      </Press>
    </View>
  )
}

function Block({ className, words: { words, lines } }: { className: string; words: Words }) {
  return <Text className={`${className} n${lines}`}>{words}</Text>
}
