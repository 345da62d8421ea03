import Taro from '@tarojs/taro'
import { besides } from '../../../locale/joined'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { Press, Text } from '../../../platform/elements'
import type { TrendPoint } from './course'
import { rangeWords } from './lineWords'

interface Props {
  point: TrendPoint
  unit: string | null
}

/** One result of the course: when, how much, by which hospital; tapped, the report it stands in. */
export function PointRow({ point, unit }: Props) {
  const { entryId, at, flag, low, high, sourceOrg } = point
  const range = low === null && high === null ? text('noRange') : text('range', { range: rangeWords(point) })
  return (
    <Press className="point" onTap={() => void Taro.navigateTo({ url: `/packages/record/entry/index?entryId=${entryId}` })}>
      <Text className="point__day">{sourceDate(at)}</Text>
      <Text className="point__value">{[point.text, unit].filter(Boolean).join(' ')}</Text>
      <Text className="point__source">{besides(sourceOrg, range)}</Text>
      {flag ? <Text className="point__flag">{text(flag)}</Text> : null}
    </Press>
  )
}
