import type { Entry } from '../../contract/record/recordEntry'
import { ageOn } from './calendar'
import { type AnalyteId, isQuantity, type PanelId, panelOf, type QuantityId, qualities, quantityOf } from './medicine/analytes'
import type { Person } from './person'
import type { Random } from './random'

export type Results = Entry['results']
type Effects = Partial<Record<AnalyteId, number>>

/** One panel's results on a day: a flag always agrees with its own value and range. */
export function measure(panel: PanelId, person: Person, on: string, effects: Effects, random: Random): Results {
  const { analytes, bloodGroup } = panelOf(panel)
  if (bloodGroup) return bloodGroupResults(person)
  return analytes.map((id) => (isQuantity(id) ? quantity(id, person, on, effects[id] ?? 0, random) : quality(id, effects[id] ?? 0)))
}

function quantity(id: QuantityId, person: Person, on: string, effect: number, random: Random): Results[number] {
  const { name, unit, decimals, range, male, female, child } = quantityOf(id)
  const bySex = person.sex === 'male' ? male : female
  const [low, high] = (ageOn(person.birthDate, on) < 14 ? child : bySex) ?? range
  const half = (high - low) / 2
  // Nobody is exactly in the middle, and nobody healthy is out of the range by chance.
  const value = Math.max(low / 3, low + half + half * (effect + random.spread() * (effect === 0 ? 0.85 : 0.35)))
  const shown = value.toFixed(decimals)
  const flag = Number(shown) > high ? 'high' : Number(shown) < low ? 'low' : null
  return { name, value: shown, unit, range: `${low}–${high}`, flag }
}

function quality(id: Exclude<AnalyteId, QuantityId>, effect: number): Results[number] {
  const { name, normal, abnormal } = qualities[id]
  return { name, value: effect > 1 ? abnormal : normal, unit: null, range: normal, flag: effect > 1 ? 'abnormal' : null }
}

const groups = ['O', 'A', 'B', 'O', 'A', 'B', 'O', 'AB', 'A', 'O'] as const

/** The same group in every document of a person. */
export function bloodGroupOf(person: Person): string {
  return groups[person.ordinal % groups.length] ?? 'O'
}

function bloodGroupResults(person: Person): Results {
  return [
    { name: 'ABO血型', value: `${bloodGroupOf(person)}型`, unit: null, range: null, flag: null },
    { name: 'RhD血型', value: '阳性', unit: null, range: null, flag: null },
  ]
}

/** A sentence for the list: what is out of range, or that nothing is. */
export function summaryOf(results: Results): string {
  const words = { high: '偏高', low: '偏低' } as const
  const out = results.flatMap(({ name, value, flag }) =>
    flag === null ? [] : [`${name.replace(/（.*/, '')}${flag === 'abnormal' ? value : words[flag]}`],
  )
  return out.length === 0 ? '未见异常' : out.slice(0, 3).join('、') + (out.length > 3 ? `等${out.length}项` : '')
}
