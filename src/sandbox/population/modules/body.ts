import type { Person } from '../person'
import { createRandom } from '../random'

export interface Body {
  height: number
  weight: number
  waist: number
  systolic: number
  diastolic: number
  pulse: number
}

/** An adult's measures on a day: the same height for ever, a little up and down in the rest. */
export function bodyOf(person: Person, on: string): Body {
  const lasting = createRandom(`body of ${person.residentId}`)
  const height = (person.sex === 'male' ? 168 : 157) + lasting.int(-7, 8)
  const index = 21.5 + lasting.spread() * 4
  const today = createRandom(`body of ${person.residentId} on ${on}`)
  const weight = index * (height / 100) ** 2 + today.spread() * 1.5
  const pressure = person.chronic.some(({ illness, since }) => illness === 'hypertension' && since <= on) ? 18 : 0
  return {
    height,
    weight: Math.round(weight * 10) / 10,
    waist: Math.round(height * 0.47 + (index - 21.5) * 2 + today.spread() * 2),
    systolic: 118 + pressure + today.int(-8, 8),
    diastolic: 74 + Math.round(pressure / 2) + today.int(-5, 5),
    pulse: 72 + today.int(-8, 9),
  }
}

export function bodyMassIndex({ height, weight }: Body): string {
  return (weight / (height / 100) ** 2).toFixed(1)
}
