import { chinaDate, chinaSpan } from '../../../chinaDate'

const yearOrMonth = /^(\d{4})(?:[-/.年](\d{1,2})月?|年)?$/

/** What a source wrote as a time, in China's time, as FHIR's dateTime; null when it is no real date. */
export function fhirTime(text: string | null | undefined): string | null {
  const written = (text?.trim() ?? '').replace(/^(\d{4})([/.])(\d{1,2})\2(?=\d)/, '$1-$3-')
  if (written.startsWith('0000')) return null
  // A time of day that is none leaves the day.
  const span = chinaSpan(written) ?? chinaSpan(written.replace(/[ T].*$/, ''))
  if (span !== null) {
    const day = chinaDate(span.from)
    if (span.to.getTime() !== span.from.getTime()) return day
    return `${day}T${new Date(span.from.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)}+08:00`
  }
  const [, year, month] = yearOrMonth.exec(written) ?? []
  if (year === undefined || month === undefined) return year ?? null
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null
}

/** Only a whole day. */
export function fhirDate(text: string | null | undefined): string | null {
  const time = fhirTime(text)
  return time !== null && time.length >= 10 ? time.slice(0, 10) : null
}
