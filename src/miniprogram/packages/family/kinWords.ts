import type { AgeBand } from '../../../contract/family/ageRules'
import type { Ward } from '../../../contract/family/ward'
import { ageOn } from '../../../contract/identity/age'
import { familyText as text } from '../../locale/family'
import { sourceDate } from '../../locale/time'

const dayMs = 86_400_000
/** From when on a hand-over is spoken of in a list; the details name it always. */
const soonDays = 90

/** Who a ward is to the guardian, and how old in the words one uses for a child. */
export function kinWords({ relation, sex, birthDate }: Pick<Ward, 'relation' | 'sex' | 'birthDate'>, today: string): string {
  const child = sex === 'male' ? text('son') : text('daughter')
  return text('kin', { relation: relation === 'guardian' ? text('ward') : child, age: ageWords(birthDate, today) })
}

const bands = { '0-7': 'bandInfant', '8-13': 'bandChild', '14-17': 'bandYouth', '18+': 'bandAdult' } as const

export function bandWords(band: AgeBand): string {
  return text(bands[band])
}

/** 还有30天满14岁（2026年12月21日）; null while it is further away. */
export function handOverSoonWords({ nextHandOver: { age, on, daysLeft } }: Pick<Ward, 'nextHandOver'>): string | null {
  return daysLeft > soonDays ? null : text('handOverSoon', { days: daysLeft, age, day: sourceDate(on) })
}

/** 出生5天 · 3个月 · 1岁2个月 · 9岁 */
export function ageWords(birthDate: string, today: string): string {
  const months = wholeMonths(birthDate, today)
  if (months < 1) return text('days', { count: Math.max(0, (Date.parse(today) - Date.parse(birthDate)) / dayMs) })
  if (months < 12) return text('months', { count: months })
  const years = ageOn(birthDate, today)
  return years < 3 && months % 12 > 0 ? text('yearsMonths', { years, months: months % 12 }) : text('years', { count: years })
}

function wholeMonths(birthDate: string, today: string): number {
  const [from, to] = [birthDate, today].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
  const months = (to ?? 0) - (from ?? 0)
  return today.slice(8) < birthDate.slice(8) ? months - 1 : months
}
