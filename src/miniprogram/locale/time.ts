import { language } from './language'
import { textOf } from './text'

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

const text = textOf(
  { today: '今天', yesterday: '昨天', tomorrow: '明天' },
  { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
)

const englishMonths = 'January February March April May June July August September October November December'.split(' ')

/** 今天 14:05 · 昨天 09:10 · 11月20日 14:05 · 2025年11月20日 14:05; today 14:05 · 20 November 2025 14:05 */
export function dayAndTime(iso: string, now: number): string {
  return `${dayWords(iso, now)} ${clockTime(iso)}`
}

/** 14:05 where it is today, the day as well where it is not. */
export function timeToday(iso: string, now: number): string {
  return daysAway(iso, now) === 0 ? clockTime(iso) : dayAndTime(iso, now)
}

/** 今天 · 昨天 · 明天 · 11月20日 · 2025年11月20日; today · 20 November · 20 November 2025 */
export function dayWords(iso: string, now: number): string {
  const away = daysAway(iso, now)
  if (away === 0) return text('today')
  if (away === -1) return text('yesterday')
  if (away === 1) return text('tomorrow')
  const [year, month, day] = parts(chinaDate(Date.parse(iso)))
  return dateWords(year === parts(chinaDate(now))[0] ? null : year, month, day)
}

/** 2025年3月5日 · 2025年3月5日 09:30, from what a source gave: a date, or a date and a time already in China's time. */
export function sourceDate(given: string): string {
  return dateOf(given, dateWords)
}

/** The same for somebody else's eyes, who reads 简体. */
export function chineseSourceDate(given: string): string {
  return dateOf(given, chineseDate)
}

/** 2025年3月; March 2025; null where the source gave no date. */
export function sourceMonth(given: string): string | null {
  const local = localDate(given)
  if (local === null) return null
  const [year, month] = parts(local)
  return language() === 'en' ? `${englishMonths[month - 1] ?? month} ${year}` : `${year}年${month}月`
}

/** 4:05 for 245 seconds */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function daysAway(iso: string, now: number): number {
  return Math.floor((Date.parse(iso) + chinaOffsetMs) / dayMs) - Math.floor((now + chinaOffsetMs) / dayMs)
}

/** What the source wrote; an instant with a zone is brought to China. */
function localDate(given: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(given)) return null
  return /(Z|[+-]\d{2}:?\d{2})$/.test(given) ? new Date(Date.parse(given) + chinaOffsetMs).toISOString() : given
}

function dateOf(given: string, words: (year: number, month: number, day: number) => string): string {
  const local = localDate(given)
  if (local === null) return given
  const time = /[T ](\d{2}:\d{2})/.exec(local)
  return `${words(...parts(local))}${time ? ` ${time[1]}` : ''}`
}

function chineseDate(year: number | null, month: number, day: number): string {
  return `${year === null ? '' : `${year}年`}${month}月${day}日`
}

function dateWords(year: number | null, month: number, day: number): string {
  if (language() !== 'en') return chineseDate(year, month, day)
  return `${day} ${englishMonths[month - 1] ?? month}${year === null ? '' : ` ${year}`}`
}

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}
