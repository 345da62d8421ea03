import { ageOn } from '../identity/age'

/**
 * The one table of age rules: Civil Code arts. 17–20 (8, 18) and PIPL arts. 28, 31 (14). Ages are whole years in China (identity/age.ts);
 * who is born on 29 February has the birthday of a common year on 1 March.
 */
export const ageBands = ['0-7', '8-13', '14-17', '18+'] as const
export type AgeBand = (typeof ageBands)[number]

export interface AgeRule {
  readonly band: AgeBand
  /** First whole year of age that it holds for. */
  readonly from: number
  /** A guardian may act, by proven guardianship. */
  readonly guardianActs: boolean
  /** The guardian's own separate consent to the child's data is needed (PIPL art. 31). */
  readonly guardianConsents: boolean
  /** An own account may be raised to level 2. */
  readonly ownLevel2: boolean
  /** The child's own account sees who acted for it and may end it. */
  readonly mayEndGuardian: boolean
}

export const ageRules: readonly AgeRule[] = [
  { band: '0-7', from: 0, guardianActs: true, guardianConsents: true, ownLevel2: false, mayEndGuardian: false },
  { band: '8-13', from: 8, guardianActs: true, guardianConsents: true, ownLevel2: false, mayEndGuardian: false },
  { band: '14-17', from: 14, guardianActs: true, guardianConsents: false, ownLevel2: true, mayEndGuardian: true },
  { band: '18+', from: 18, guardianActs: false, guardianConsents: false, ownLevel2: true, mayEndGuardian: false },
]

const dayMs = 86_400_000
const handOverAges = [14, 18] as const

/** Both dates in China as `YYYY-MM-DD`; null of an age that cannot be told, or of somebody who is yet to be born: then nobody may act. */
export function ruleOn(birthDate: string, today: string): AgeRule | null {
  if (birthDate > today) return null
  const age = ageOn(birthDate, today)
  return ageRules.filter((rule) => age >= rule.from).pop() ?? null
}

export function bandOn(birthDate: string, today: string): AgeBand | null {
  return ruleOn(birthDate, today)?.band ?? null
}

/** The midnight in China at which an 18th birthday begins. An age that cannot be told is over already: nobody acts by it. */
export function adultAt(birthDate: string): Date {
  const at = new Date(`${birthdayAt(birthDate, 18)}T00:00:00+08:00`)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}

/** 14: one's own account sees who acts, and may end it · 18: guardianship ends. null from 18 on. */
export function nextHandOver(birthDate: string, today: string): { age: 14 | 18; on: string; daysLeft: number } | null {
  if (!ruleOn(birthDate, today)?.guardianActs) return null
  for (const age of handOverAges) {
    const on = birthdayAt(birthDate, age)
    if (on > today) return { age, on, daysLeft: Math.round((midnight(on) - midnight(today)) / dayMs) }
  }
  return null
}

/** The day in China on which somebody is that old. */
export function birthdayAt(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = birthDate.slice(5) === '02-29' && !isLeap ? '03-01' : birthDate.slice(5)
  return `${String(year).padStart(4, '0')}-${day}`
}

function midnight(date: string): number {
  return new Date(`${date}T00:00:00Z`).getTime()
}
