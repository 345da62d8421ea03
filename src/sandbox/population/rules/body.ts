import { daysBetween } from '../calendar'
import type { GeneratedEntry } from '../generatedEntry'
import { middleSize } from '../modules/growth'
import type { Person } from '../person'
import { firstValue, overwrite, type Rule } from './rule'

interface Measured {
  on: string
  height: number
  weight: number
  index: string
}

/** Height and weight wherever a check-up says them, oldest first. */
function measured(entries: readonly GeneratedEntry[]): Measured[] {
  return entries
    .flatMap((entry): Measured[] => {
      if (entry.occurredOn === null || entry.module !== 'physical') return []
      const details = new Map(
        entry.parts
          .filter(({ part }) => part === 'details')
          .map(({ fields }) => [
            fields.find(({ field }) => field === 'detail')?.value,
            fields.find(({ field }) => field === 'result')?.value,
          ]),
      )
      const height = Number.parseFloat(firstValue(entry, 'physique', 'height') || (details.get('身高') ?? ''))
      const weight = Number.parseFloat(firstValue(entry, 'physique', 'weight') || (details.get('体重') ?? ''))
      const index = firstValue(entry, 'physique', 'bodyMassIndex') || (details.get('体重指数') ?? '')
      return Number.isNaN(height) ? [] : [{ on: entry.occurredOn, height, weight, index }]
    })
    .sort((left, right) => left.on.localeCompare(right.on))
}

const yearsOn = ({ birthDate }: Person, on: string) => daysBetween(birthDate, on) / 365.25

export const bodyRules: readonly Rule[] = [
  {
    name: 'height and weight go with each other, with sex and with age',
    wrong: (person, entries) =>
      measured(entries).flatMap(({ on, height, weight, index }) => {
        const middle = middleSize(person.sex, yearsOn(person, on) * 12)
        const computed = weight / (height / 100) ** 2
        const tall = height < middle.height * 0.89 || height > middle.height * 1.1
        const heavy = computed < 10.5 || computed > 33
        const differs = index !== '' && Math.abs(Number(index) - computed) > 0.11
        return tall || heavy || differs ? [`${on} ${height} ${weight} ${index}`] : []
      }),
    plant: (person, entries) => (overwrite(entries, 'publicCheckUp', 'weight', '140kg') ? { person, entries } : null),
  },
  {
    name: 'nobody shrinks, and grown-ups do not grow',
    wrong: (person, entries) => {
      const all = measured(entries)
      return all.flatMap(({ on, height }, index) => {
        const before = all[index - 1]
        if (before === undefined) return []
        const grown = yearsOn(person, before.on) >= 18
        return height < before.height - 0.5 || (grown && Math.abs(height - before.height) > 0.5)
          ? [`${on} ${before.height} → ${height}`]
          : []
      })
    },
    plant: (person, entries) => {
      const all = entries.filter(({ form }) => form === 'publicCheckUp')
      const newest = [...all].sort((left, right) => right.occurredAt.localeCompare(left.occurredAt)).slice(0, 1)
      return all.length > 1 && overwrite(newest, 'publicCheckUp', 'height', '49.0cm') ? { person, entries } : null
    },
  },
]
