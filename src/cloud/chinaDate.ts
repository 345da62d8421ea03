const chinaOffset = 8 * 60 * 60_000
const dayMs = 86_400_000

/** The date in China (UTC+8, no summer time) as `YYYY-MM-DD`. */
export function chinaDate(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 10)
}

/** The minute in China as `YYYY-MM-DD HH:mm`. */
export function chinaMinute(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ')
}

/** When something was: an instant, or a whole day where the source gives no more. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

const days = /^(\d{4})(?:[-/年](\d{1,2})[-/月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]*(.+))?$/
const times = /^(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?$/

/** `2026-11-21`, `20261121`, `2026年3月5日`, each with a time or without, or an instant with its zone; without one it is China's time. */
export function chinaSpan(text: string | null): Span | null {
  const [, year = '', dashedMonth, dashedDate, month = dashedMonth, date = dashedDate, written] = days.exec(text?.trim() ?? '') ?? []
  const [, time, zone = '+08:00'] = times.exec(written ?? '') ?? []
  if (written !== undefined && time === undefined) return null
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  const midnight = new Date(`${day}T00:00+08:00`)
  // 30 February would be read as 2 March.
  if (Number.isNaN(midnight.getTime()) || chinaDate(midnight) !== day) return null
  if (time === undefined) return { from: midnight, to: new Date(midnight.getTime() + dayMs - 1) }
  const at = new Date(`${day}T${time}${zone}`)
  return Number.isNaN(at.getTime()) ? null : { from: at, to: at }
}

/** The same as it is written here: `YYYY-MM-DD`, with ` HH:mm` where the source gives a time; null when nobody can read it. */
export function chinaTime(text: string | null): string | null {
  const span = chinaSpan(text)
  if (span === null) return null
  return span.from.getTime() === span.to.getTime() ? chinaMinute(span.from) : chinaDate(span.from)
}
