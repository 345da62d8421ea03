import Taro from '@tarojs/taro'
import type { EntryHead } from '../../../../contract/record/recordEntry'
import { recordText as text } from '../../../locale/record'
import { sourceDate } from '../../../locale/time'
import { Press, Text, View } from '../../../platform/elements'
import { occurredWords } from '../occurredWords'

interface Props {
  entry: EntryHead
}

export function EntryCell({ entry }: Props) {
  const open = () => void Taro.navigateTo({ url: `/packages/record/entry/index?entryId=${entry.entryId}` })
  return (
    <Press className="cell" onTap={open}>
      <View className="cell__body">
        <Text className="cell__title">{entry.title}</Text>
        <Text className="cell__words">{occurredWords(entry.occurredOn, entry.summary)}</Text>
        <Text className="record__source">{`${text('sourceOrg')} ${entry.sourceOrg}`}</Text>
        <Text className="record__source">{`${text('collectedAt')} ${sourceDate(entry.collectedAt)}`}</Text>
      </View>
      <View className="chevron" />
    </Press>
  )
}
