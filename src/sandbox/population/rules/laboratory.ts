import { addDays, daysBetween } from '../calendar'
import type { GeneratedEntry } from '../generatedEntry'
import type { Rule } from './rule'

type Result = GeneratedEntry['results'][number]

/** In mmol/L, whichever unit the hospital has. */
function sugarOf({ unit, value }: Result): number {
  return unit === 'mg/dL' ? Number(value) / 18 : Number(value)
}

/** The values of a day by their codes. */
function byDay(entries: readonly GeneratedEntry[]): { on: string; of(code: string): Result | undefined }[] {
  const days = new Map<string, Result[]>()
  for (const { occurredOn, results } of entries)
    if (occurredOn !== null) days.set(occurredOn, [...(days.get(occurredOn) ?? []), ...results])
  return [...days].map(([on, results]) => ({ on, of: (code) => results.find(({ item }) => item === code) }))
}

function expectedFlag({ value, range }: Result): Result['flag'] | 'unknown' {
  const [between, below, above] = [/^([\d.]+)–([\d.]+)$/, /^<([\d.]+)$/, /^>([\d.]+)$/].map((shape) => shape.exec(range ?? ''))
  const number = Number(value)
  if (between) return number > Number(between[2]) ? 'high' : number < Number(between[1]) ? 'low' : null
  if (below) return number >= Number(below[1]) ? 'high' : null
  if (above) return number <= Number(above[1]) ? 'low' : null
  return 'unknown'
}

function changed(entries: GeneratedEntry[], code: string, value: string): boolean {
  const found = entries.flatMap(({ results }) => results).find(({ item }) => item === code)
  if (found !== undefined) found.value = value
  return found !== undefined
}

export const laboratoryRules: readonly Rule[] = [
  {
    name: 'a flag agrees with its value and range',
    wrong: (_, entries) =>
      entries
        .flatMap(({ results }) => results)
        .flatMap((result) => {
          const expected = expectedFlag(result)
          return expected === 'unknown' || expected === result.flag ? [] : [`${result.name} ${result.value} ${result.range} ${result.flag}`]
        }),
    plant: (person, entries) => {
      const found = entries.flatMap(({ results }) => results).find(({ item }) => item === 'WBC')
      if (found === undefined) return null
      found.flag = found.flag === 'high' ? 'low' : 'high'
      return { person, entries }
    },
  },
  {
    name: 'HbA1c and fasting glucose of a day tell the same story',
    wrong: (_, entries) =>
      byDay(entries).flatMap(({ on, of }) => {
        const [glucose, long] = [of('GLU'), of('HBA1C')]
        if (glucose === undefined || long === undefined) return []
        const expected = (1.59 * Number(long.value) - 2.59) * 0.9
        return Math.abs(sugarOf(glucose) / expected - 1) > 0.1 ? [`${on} ${glucose.value} ${long.value}`] : []
      }),
    plant: (person, entries) => (changed(entries, 'HBA1C', '12.5') ? { person, entries } : null),
  },
  {
    name: 'sugar is high in diabetes and in nobody else, and treatment brings it down in the first year',
    wrong: ({ chronic }, entries) => {
      const since = chronic.find(({ illness }) => illness === 'diabetes')?.since
      const values = byDay(entries).flatMap(({ on, of }) => {
        const long = of('HBA1C')
        return long === undefined ? [] : [{ on, value: Number(long.value) }]
      })
      if (since === undefined) return values.filter(({ value }) => value > 6).map(({ on, value }) => `${on} ${value}`)
      const low = values.filter(({ on, value }) => on >= since && value < 6).map(({ on, value }) => `${on} ${value}`)
      const first = values.find(({ on }) => daysBetween(since, on) >= 0 && daysBetween(since, on) < 30)
      const later = values.find(({ on }) => on > addDays(since, 200) && on < addDays(since, 500))
      return first !== undefined && later !== undefined && later.value >= first.value ? [...low, `${first.value} → ${later.value}`] : low
    },
    plant: (person, entries) => (changed(entries, 'HBA1C', '5.1') ? { person, entries } : null),
  },
  {
    name: 'the lipids of a day add up',
    wrong: (_, entries) =>
      entries.flatMap(({ results, occurredOn }) => {
        const [total, triglyceride, high, low] = ['TC', 'TG', 'HDL-C', 'LDL-C'].map((code) =>
          Number(results.find(({ item }) => item === code)?.value ?? Number.NaN),
        )
        if (total === undefined || triglyceride === undefined || high === undefined || low === undefined || Number.isNaN(total)) return []
        return Math.abs(total - high - low - triglyceride * 0.45) > 0.3 ? [`${occurredOn} ${total} ${triglyceride} ${high} ${low}`] : []
      }),
    plant: (person, entries) => (changed(entries, 'LDL-C', '9.90') ? { person, entries } : null),
  },
  {
    name: 'the shares of the white cells make no more than a whole',
    wrong: (_, entries) =>
      entries.flatMap(({ results, occurredOn }) => {
        const shares = results.filter(({ item }) => item === 'NEUT%' || item === 'LYM%').map(({ value }) => Number(value))
        const sum = shares.reduce((total, share) => total + share, 0)
        return shares.length === 2 && (sum > 100 || sum < 80) ? [`${occurredOn} ${sum}`] : []
      }),
    plant: (person, entries) => (changed(entries, 'NEUT%', '97.0') ? { person, entries } : null),
  },
]
