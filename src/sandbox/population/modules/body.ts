import { ageOn, daysBetween } from '../calendar'
import { expectingOn, type Person } from '../person'
import { createRandom } from '../random'
import { middleSize } from './growth'

export interface Body {
  height: number
  weight: number
  waist: number
  head: number
  systolic: number
  diastolic: number
  pulse: number
}

/** Somebody's measures on a day: on one line of growth for ever, a little up and down in the rest. */
export function bodyOf(person: Person, on: string): Body {
  const lasting = createRandom(`body of ${person.residentId}`)
  const [tall, heavy, gain] = [lasting.spread(), lasting.spread(), lasting.int(5, 45) / 10]
  const today = createRandom(`body of ${person.residentId} on ${on}`)
  const years = daysBetween(person.birthDate, on) / 365.25
  const middle = middleSize(person.sex, years * 12)
  const height = middle.height * (1 + tall * 0.04) - generation(person, years)
  const grown = Math.min(1, Math.max(0, (years - 18) / 20))
  const index = (middle.weight / (middle.height / 100) ** 2) * (1 + heavy * 0.1) + gain * grown
  const weight = (index * (height / 100) ** 2 + carried(person, on)) * (1 + today.spread() * 0.008)
  const pressure = pressureOf(person, on, years)
  const shown = { height: Math.round(height * 10) / 10, weight: Math.round(weight * 10) / 10 }
  return {
    ...shown,
    waist: Math.round(height * 0.45 + (index - 21) * 2.2 + today.spread() * 2),
    head: Math.round((middle.head + tall * 0.8) * 10) / 10,
    systolic: pressure.systolic + today.int(-7, 7),
    diastolic: pressure.diastolic + today.int(-4, 4),
    pulse: Math.round(years < 1 ? 128 : years < 6 ? 104 : years < 14 ? 86 : 74) + today.int(-8, 8),
  }
}

/** Those born earlier did not grow as tall. */
function generation({ birthDate }: Person, years: number): number {
  const born = Number(birthDate.slice(0, 4))
  return years < 18 ? 0 : born < 1960 ? 6 : born < 1980 ? 3 : 0
}

function carried(person: Person, on: string): number {
  if (!expectingOn(person, on)) return 0
  const since = person.pregnancies.find((one) => on >= one.since && (one.deliveredOn === null || on <= one.deliveredOn))?.since ?? on
  return Math.max(0, (daysBetween(since, on) - 70) / 210) * 11.5
}

function pressureOf(person: Person, on: string, years: number): { systolic: number; diastolic: number } {
  if (years < 18) return { systolic: Math.round(84 + years * 1.7), diastolic: Math.round(52 + years * 1.1) }
  const high = person.chronic.some(({ illness, since }) => illness === 'hypertension' && since <= on)
  return { systolic: 114 + (high ? 20 : 0) + (ageOn(person.birthDate, on) > 60 ? 6 : 0), diastolic: high ? 82 : 73 }
}

export function bodyMassIndex({ height, weight }: Body): string {
  return (weight / (height / 100) ** 2).toFixed(1)
}
