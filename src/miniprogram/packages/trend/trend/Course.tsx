import { useCallback, useMemo, useState } from 'react'
import type { Trend } from '../../../../contract/record/trend'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { ChartCanvas } from '../../../platform/ChartCanvas'
import type { ChartSurface } from '../../../platform/chartSurface'
import { Heading, Press, Text, View } from '../../../platform/elements'
import { fontScale } from '../../../platform/fontScale'
import { Card } from '../../../ui/Card'
import { useElder } from '../../../ui/elder'
import { darkColors, lightColors } from './chartColors'
import { chartOption } from './chartOption'
import { timeOf } from './course'
import { drawChart } from './drawChart'
import { drawnWords, lineSummary } from './lineWords'
import { PointRow } from './PointRow'

interface Props {
  id: string
  line: Trend['lines'][number]
}

/** The chart's own words are small, as those of a map; in 长辈版 as large as any other. */
const elderWords = 18 / 13
const firstPoints = 8
const morePoints = 8

/** All results of one unit and specimen: a curve where there is more than one, the same in words, and each by itself, the newest first. */
export function Course({ id, line: { unit, specimen, points } }: Props) {
  const scale = fontScale() * (useElder() ? elderWords : 1)
  const [shown, setShown] = useState(firstPoints)
  const newestFirst = useMemo(() => [...points].reverse(), [points])
  const draw = useCallback(
    (surface: ChartSurface) => drawChart(surface, chartOption(points, surface.dark ? darkColors : lightColors, scale)),
    [points, scale],
  )
  const isDrawn = points.filter(({ at }) => timeOf(at) !== null).length > 1
  const left = points.length - shown
  return (
    <View>
      <Heading level={2} className="section">
        <Text>{unit === null ? text('noUnit') : text('unit', { unit })}</Text>
        {specimen === null ? null : <Text>{text('specimen', { specimen })}</Text>}
      </Heading>
      <Card>
        {isDrawn ? (
          <View className="course__frame">
            <ChartCanvas id={id} className="course__chart" draw={draw} />
          </View>
        ) : null}
        <Text className="course__words">{lineSummary(points)}</Text>
        {isDrawn
          ? drawnWords(points).map((words) => (
              <Text key={words} className="course__words quiet-line">
                {words}
              </Text>
            ))
          : null}
      </Card>
      <View className="card card--flush">
        <View>
          {newestFirst.slice(0, shown).map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report may print an item twice
            <PointRow key={index} point={point} unit={unit} />
          ))}
        </View>
        <View>
          {left > 0 ? (
            <Press className="point__more" onTap={() => setShown(shown + morePoints)}>
              {text('older', { count: Math.min(left, morePoints) })}
            </Press>
          ) : null}
        </View>
      </View>
    </View>
  )
}
