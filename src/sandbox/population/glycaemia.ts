import { daysBetween } from './calendar'
import type { Person } from './person'
import { createRandom } from './random'

export interface Glycaemia {
  /** %, NGSP. */
  hba1c: number
  /** Fasting, mmol/L. */
  glucose: number
}

/**
 * Sugar over a person's years: HbA1c has a course, and the fasting glucose of a day follows it
 * (estimated average glucose = 1.59 × HbA1c − 2.59, fasting about a tenth below).
 */
export function glycaemiaOf(person: Person, on: string): Glycaemia {
  const hba1c = hba1cOf(person, on)
  const today = createRandom(`sugar of ${person.residentId} on ${on}`)
  return { hba1c, glucose: (1.59 * hba1c - 2.59) * 0.9 * (1 + today.spread() * 0.04) }
}

function hba1cOf(person: Person, on: string): number {
  const lasting = createRandom(`sugar of ${person.residentId}`)
  const healthy = 5.3 + lasting.spread() * 0.25
  const diabetes = person.chronic.find(({ illness }) => illness === 'diabetes')
  if (diabetes === undefined) return healthy
  const found = 8.4 + lasting.int(0, 22) / 10
  const treated = 6.6 + lasting.int(0, 7) / 10
  const years = daysBetween(diabetes.since, on) / 365
  // Towards the diagnosis it creeps up; treatment brings it down within a year; then it comes and goes.
  if (years < 0) return Math.max(healthy, Math.min(6.4, 6.3 + years * 0.2))
  return treated + (found - treated) * Math.exp(-years * 3) + (1 - Math.exp(-years)) * 0.55 * Math.sin(years * 2.1 + lasting.int(0, 6))
}
