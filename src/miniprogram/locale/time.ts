/** Times in words people use, in China's time (UTC+8, no summer time) whatever the phone is set to. */
const chinaOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** The date in China as `YYYY-MM-DD`. */
export function chinaDate(at: number): string {
  return new Date(at + chinaOffsetMs).toISOString().slice(0, 10)
}

/** 14:05 */
export function clockTime(iso: string): string {
  return new Date(Date.parse(iso) + chinaOffsetMs).toISOString().slice(11, 16)
}

/** 今天 14:05 · 昨天 09:10 · 11月20日 14:05 · 2025年11月20日 14:05 */
export function dayAndTime(iso: string, now: number): string {
  return `${dayWords(iso, now)} ${clockTime(iso)}`
}

/** 今天 · 昨天 · 明天 · 11月20日 · 2025年11月20日 */
export function dayWords(iso: string, now: number): string {
  const at = Date.parse(iso)
  const daysAway = Math.floor((at + chinaOffsetMs) / dayMs) - Math.floor((now + chinaOffsetMs) / dayMs)
  if (daysAway === 0) return '今天'
  if (daysAway === -1) return '昨天'
  if (daysAway === 1) return '明天'
  const [year, month, day] = parts(chinaDate(at))
  return year === parts(chinaDate(now))[0] ? `${month}月${day}日` : `${year}年${month}月${day}日`
}

/** 2025年3月5日 · 2025年3月5日 09:30, from what a source gave: a date, or a date and a time already in China's time. */
export function sourceDate(given: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(given)) return given
  // An instant with a zone is brought to China; anything else is what the source wrote.
  const local = /(Z|[+-]\d{2}:?\d{2})$/.test(given) ? new Date(Date.parse(given) + chinaOffsetMs).toISOString() : given
  const [year, month, day] = parts(local)
  const time = /[T ](\d{2}:\d{2})/.exec(local)
  return `${year}年${month}月${day}日${time ? ` ${time[1]}` : ''}`
}

/** 4:05 for 245 seconds */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}
