import { doseStates, type VaccineStanding } from '../../../../contract/record/vaccineStanding'
import { besides, inARow, sentences } from '../../../locale/joined'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { vaccineName } from './vaccineNames'

export type PlannedDose = VaccineStanding['doses'][number]

export interface AgeGroup {
  readonly months: number
  readonly doses: readonly PlannedDose[]
}

/** The doses by the age at which the schedule has them, the youngest first. */
export function byAge(doses: readonly PlannedDose[]): AgeGroup[] {
  const ages = [...new Set(doses.map(({ months }) => months))].sort((one, other) => one - other)
  return ages.map((months) => ({ months, doses: doses.filter((dose) => dose.months === months) }))
}

/** 出生时 · 8个月 · 6岁 · 1岁6个月 */
export function ageWords(months: number): string {
  if (months === 0) return text('birth')
  if (months < 12) return text('months', { count: months })
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? text('years', { count: years }) : text('yearsAndMonths', { years, months: rest })
}

export function doseName({ vaccine, dose }: PlannedDose): string {
  return text('dose', { vaccine: vaccineName(vaccine), dose })
}

/** When it was given, or from when it may be: what the state means for this dose. */
export function doseWords({ state, givenOn, dueOn }: PlannedDose): string {
  if (state === 'given') return givenWords(givenOn)
  return text(state === 'overdue' ? 'overdueSince' : 'dueOn', { day: sourceDate(dueOn) })
}

export function givenWords(givenOn: string | null): string {
  return givenOn === null ? text('givenNoDay') : text('givenOn', { day: sourceDate(givenOn) })
}

/** What of the record is not here, and what that means. */
export function notWholeWords(unreadable: number, more: boolean): string {
  const missing = [unreadable > 0 ? text('someUnreadable', { count: unreadable }) : '', more ? text('someOlder') : '']
  return sentences([...missing, text('maybeGiven')])
}

/**
 * How many there are of each, and by name those that want something done now. A dose that is overdue is not called late:
 * records are never known to be whole, so that only this is known, that none was seen.
 */
export function standingSummary(doses: readonly PlannedDose[]): string {
  const of = (state: PlannedDose['state']) => doses.filter((dose) => dose.state === state)
  const named = (['overdue', 'due'] as const).map((state) => {
    const names = inARow(of(state).map(doseName))
    return names === '' ? '' : text('named', { state: text(state), names })
  })
  const counts = doseStates
    .map((state) => ({ state: text(state), count: of(state).length }))
    .filter(({ count }) => count > 0)
    .map((counted) => text('countOf', counted))
  return sentences([text('counts', { counts: besides(...counts) }), ...named])
}
