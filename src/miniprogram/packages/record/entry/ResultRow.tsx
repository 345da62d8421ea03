import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { Press, Text, View } from '../../../platform/elements'
import { besideName, plainWordsFor } from '../plainWords/plainWords'
import { rangeBarOf } from './rangeBar'

interface Props {
  result: LaboratoryResult
  onOpen(): void
}

/** One result with its unit and range; what stands out is said by a word and an arrow, and drawn where a drawing would be true. */
export function ResultRow({ result, onOpen }: Props) {
  const { name, value, unit, range, flag } = result
  const bar = rangeBarOf(result)
  return (
    <Press className="result" onTap={onOpen}>
      <Text className={plainWordsFor(name) === null ? 'result__name' : 'result__name told'}>{besideName(name)}</Text>
      <Text className="result__value">{[value.trim() || text('blank'), unit].filter(Boolean).join(' ')}</Text>
      <Text className="result__range">{range === null ? text('noRange') : text('range', { range })}</Text>
      {flag ? <Text className="result__flag">{text(flag)}</Text> : null}
      {bar ? (
        <View className="range">
          <View className={flag ? 'range__mark range__mark--out' : 'range__mark'} style={{ left: `${bar.at}%` }} />
        </View>
      ) : null}
    </Press>
  )
}
