import { addDays } from '../calendar'
import { lastDay } from '../person'
import type { Rule } from './rule'
import { textOf } from './rule'

export const timeRules: readonly Rule[] = [
  {
    name: 'nothing is written before birth',
    wrong: ({ birthDate }, entries) =>
      entries
        .filter(({ occurredOn }) => occurredOn !== null && occurredOn < birthDate)
        .map(({ title, occurredOn }) => `${title} ${occurredOn}`),
    plant: (person, entries) => {
      const [first] = entries.filter(({ occurredOn }) => occurredOn !== null)
      if (first === undefined) return null
      first.occurredOn = addDays(person.birthDate, -1)
      return { person, entries }
    },
  },
  {
    name: 'nothing is collected before it happened, nor written after the last day or before 2021',
    wrong: (_, entries) =>
      entries.flatMap(({ title, module, occurredOn, occurredAt, collectedAt }) => {
        const early = occurredOn !== null && occurredOn < '2021-01-01' && module !== 'vaccination'
        // A report may be ready the morning after.
        const late = occurredOn !== null && occurredOn > addDays(lastDay, module === 'report' ? 1 : 0)
        return early || late || collectedAt < occurredAt ? [`${title} ${occurredAt}`] : []
      }),
    plant: (person, entries) => {
      const [first] = entries
      if (first === undefined) return null
      first.collectedAt = '2020-01-01T00:00:00.000Z'
      return { person, entries }
    },
  },
  {
    name: 'no man is pregnant, no woman has a prostate',
    wrong: ({ sex }, entries) => {
      const impossible = sex === 'male' ? /妊娠|孕周|产科|分娩|子宫|宫颈|乳腺|流产/ : /前列腺/
      return entries.filter((entry) => impossible.test(textOf(entry))).map(({ title }) => title)
    },
    plant: ({ sex, ...person }, entries) =>
      entries.some(({ title }) => title === '产科超声' || title === '前列腺特异性抗原')
        ? { person: { ...person, sex: sex === 'male' ? 'female' : 'male' }, entries }
        : null,
  },
]
