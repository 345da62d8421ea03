import type { Trend } from '../../../../contract/record/trend'

export type TrendPoint = Trend['lines'][number]['points'][number]

export interface Band {
  readonly low: number | null
  readonly high: number | null
}

/** The one reference range of all points; null when they differ or have none. */
export function sharedBand(points: readonly TrendPoint[]): Band | null {
  const [first] = points
  if (!first || (first.low === null && first.high === null)) return null
  const same = points.every(({ low, high }) => low === first.low && high === first.high)
  return same ? { low: first.low, high: first.high } : null
}

/** Where a point stands in time: what a source gave is China's time; null when it is no day. */
export function timeOf(at: string): number | null {
  const [, year, month, day, hour = '0', minute = '0'] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(at) ?? []
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly decimals: number
}

/** Round numbers around all that is drawn, about four of them. */
export function scaleOf(numbers: readonly number[]): Scale {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  // All alike: some room above and below, so that a line in the middle is a line in the middle.
  const span = high - low || Math.abs(high) || 1
  const power = 10 ** Math.floor(Math.log10(span / 3))
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= span / 3) ?? 10)
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  const round = (number: number) => Number(number.toFixed(decimals))
  const [min, max] = [round(Math.floor(low / step) * step), round(Math.ceil(high / step) * step)]
  return { min: min === low ? round(min - step) : min, max: max === high ? round(max + step) : max, step: round(step), decimals }
}
