import type { LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, MarkAreaComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { chinaDate } from '../../../locale/time'
import type { ChartColors } from './chartColors'
import { scaleOf, sharedBand, type TrendPoint, timeOf } from './course'

export type ChartOption = ComposeOption<LineSeriesOption | GridComponentOption | MarkAreaComponentOption>

/** Said by a shape, and by a colour besides: the same in the words under the chart. */
const shapes = {
  none: { symbol: 'circle', symbolRotate: 0 },
  high: { symbol: 'triangle', symbolRotate: 0 },
  low: { symbol: 'triangle', symbolRotate: 180 },
  abnormal: { symbol: 'diamond', symbolRotate: 0 },
} as const

const dayMs = 86_400_000
const chinaOffsetMs = 8 * 3_600_000

/** One line of one unit; nothing in it moves or asks to be touched. */
export function chartOption(points: readonly TrendPoint[], colors: ChartColors, fontScale: number): ChartOption {
  const drawn = points.flatMap((point) => {
    const time = timeOf(point.at)
    return time === null ? [] : [{ ...point, time }]
  })
  const times = drawn.map(({ time }) => time)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const band = sharedBand(points)
  const ends = [band?.low, band?.high].flatMap((end) => end ?? [])
  const { min, max, step, decimals } = scaleOf([...drawn.map(({ value }) => value), ...ends])
  const label = { color: colors.text, fontSize: 13 * fontScale, margin: 10 }
  // On one day only: the axis still needs a width.
  const room = first === last ? dayMs : (last - first) * 0.04
  return {
    animation: false,
    grid: { left: 4, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      min: first - room,
      max: last + room,
      axisLabel: {
        ...label,
        customValues: first === last ? [first] : [first - room, last + room],
        // At the ends of the axis stand the first and the last day.
        formatter: (time: number) => dayWords(time < first ? first : Math.min(time, last), last - first),
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      interval: step,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...label, formatter: (value: number) => value.toFixed(decimals) },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: 'line',
        silent: true,
        symbolSize: 11 * fontScale,
        lineStyle: { color: colors.main, width: 2 },
        data: drawn.map(({ time, value, flag }) => ({
          value: [time, value],
          ...shapes[flag ?? 'none'],
          itemStyle: { color: flag ? colors.waiting : colors.main },
        })),
        ...(band
          ? {
              markArea: {
                silent: true,
                itemStyle: { color: colors.mainSoft },
                data: [[{ yAxis: band.low ?? min }, { yAxis: band.high ?? max }]],
              },
            }
          : {}),
      },
    ],
  }
}

/** 2025/3 over a long time, 2025/3/5 within a few months: digits, which every canvas has letters for. */
function dayWords(time: number, span: number): string {
  const [year, month, day] = chinaDate(time - chinaOffsetMs)
    .split('-')
    .map(Number)
  return span > 100 * dayMs ? `${year}/${month}` : `${year}/${month}/${day}`
}
