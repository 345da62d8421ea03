const written = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\+08:00)?)?)?月?)?年?$/

/** What a source wrote as a time, in China's time, as FHIR's dateTime; null when it is no real date. */
export function fhirTime(text: string | null | undefined): string | null {
  const [, year = '', month, day, hour, minute, second = '00'] = written.exec(text?.trim() ?? '') ?? []
  if (year === '' || Number(year) < 1) return null
  if (month === undefined) return year
  if (day === undefined) return inRange(month, 1, 12) ? `${year}-${two(month)}` : null
  const date = `${year}-${two(month)}-${two(day)}`
  const real = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null
  if (hour === undefined || minute === undefined) return date
  return inRange(hour, 0, 23) && inRange(minute, 0, 59) && inRange(second, 0, 59) ? `${date}T${hour}:${minute}:${second}+08:00` : date
}

/** Only a whole day. */
export function fhirDate(text: string | null | undefined): string | null {
  const time = fhirTime(text)
  return time !== null && time.length >= 10 ? time.slice(0, 10) : null
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}

function inRange(digits: string, from: number, to: number): boolean {
  return Number(digits) >= from && Number(digits) <= to
}
