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

/** `2026-11-21`, `2026-11-21 09:30` or an instant with its zone; without one it is China's time. */
export function chinaSpan(text: string | null): Span | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text ?? '')
  const [, day, time, zone] = parts ?? []
  if (day === undefined) return null
  const from = new Date(`${day}T${time ?? '00:00'}${zone ?? '+08:00'}`)
  if (Number.isNaN(from.getTime())) return null
  return { from, to: time === undefined ? new Date(from.getTime() + dayMs - 1) : from }
}
