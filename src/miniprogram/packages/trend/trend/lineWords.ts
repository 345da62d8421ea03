import { sentences } from '../../../locale/joined'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { type Band, sharedBand, type TrendPoint } from './course'

/** What the curve shows, in a sentence or two: for whoever does not see it, and for whoever would rather read. */
export function lineSummary(points: readonly TrendPoint[]): string {
  const [first] = points
  const last = points[points.length - 1]
  if (!first || !last || points.length === 1) return text('once')
  const byValue = [...points].sort((one, other) => one.value - other.value)
  const marked = (['high', 'low', 'abnormal'] as const).flatMap((flag) => {
    const count = points.filter((point) => point.flag === flag).length
    return count > 0 ? [text('flaggedTimes', { flag: text(flag), count })] : []
  })
  const course = text('summary', {
    count: points.length,
    from: dayOf(first),
    to: dayOf(last),
    low: byValue[0]?.text ?? '',
    highest: byValue[byValue.length - 1]?.text ?? '',
  })
  return sentences([course, ...marked])
}

/** What is drawn besides the line, and what is not. */
export function drawnWords(points: readonly TrendPoint[]): string[] {
  const band = sharedBand(points)
  return [
    band ? bandWords(band) : text('noBand'),
    ...(points.some(({ flag }) => flag) ? [text('shapes')] : []),
    ...(points.some(({ text: written }) => /[<>≤≥＜＞]/.test(written)) ? [text('bounds')] : []),
  ]
}

/** 3.9–6.1 · ≤5.2 · ≥1.0, as read from the source's own range. */
export function rangeWords({ low, high }: Band): string {
  // Held together: a range is not broken at its dash.
  if (low !== null && high !== null) return `${low}\u2060–\u2060${high}`
  if (high !== null) return `≤${high}`
  return low === null ? text('noRange') : `≥${low}`
}

function bandWords({ low, high }: Band): string {
  if (low !== null && high !== null) return text('band', { low, high })
  return high !== null ? text('bandBelow', { high }) : text('bandAbove', { low: low ?? '' })
}

function dayOf({ at }: TrendPoint): string {
  return sourceDate(at.slice(0, 10))
}
