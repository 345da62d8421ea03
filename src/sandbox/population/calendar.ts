/** China dates as `YYYY-MM-DD`; nothing here knows what day it is today. */
const day = 24 * 60 * 60 * 1000

const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`)

export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * day).toISOString().slice(0, 10)
}

export function addMonths(date: string, months: number): string {
  const start = new Date(timeOf(date))
  const monthIndex = start.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), monthIndex + 1, 0)).getUTCDate()
  return new Date(Date.UTC(start.getUTCFullYear(), monthIndex, Math.min(start.getUTCDate(), lastOfMonth))).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / day)
}

export function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(timeOf(from)), new Date(timeOf(to))]
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months
}

export function ageOn(birthDate: string, date: string): number {
  return Math.floor(monthsBetween(birthDate, date) / 12)
}

/** Clinics are closed on Sunday. */
export function workday(date: string): string {
  return new Date(timeOf(date)).getUTCDay() === 0 ? addDays(date, 1) : date
}

/** @param time `HH:mm` in China */
export function instant(date: string, time: string): string {
  return new Date(`${date}T${time}:00+08:00`).toISOString()
}

export function clockTime(minutesAfterMidnight: number): string {
  const [hours, minutes] = [Math.floor(minutesAfterMidnight / 60), minutesAfterMidnight % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
