import { addDays } from '../calendar'
import type { GeneratedEntry } from '../generatedEntry'
import { scheduleFor } from '../modules/vaccineSchedule'
import { lastDay } from '../person'
import { firstValue, overwrite, type Rule } from './rule'

function dosesOf(entries: readonly GeneratedEntry[]) {
  return entries
    .filter(({ form }) => form === 'childVaccination')
    .map((entry) => ({
      vaccine: firstValue(entry, 'dose', 'vaccine'),
      dose: Number(/\d+/.exec(firstValue(entry, 'dose', 'dose'))?.[0]),
      on: firstValue(entry, 'dose', 'givenOn'),
    }))
}

export const vaccineRules: readonly Rule[] = [
  {
    name: 'a child’s vaccines follow the programme of their day: none early, none twice, none left out but in a story',
    wrong: ({ birthDate, sex, doses, quietReason }, entries) => {
      const given = dosesOf(entries)
      if (birthDate < '2010-01-01' || quietReason !== null) return given.map(({ vaccine }) => vaccine)
      const planned = scheduleFor(birthDate, sex)
      const key = (one: { vaccine: string; dose: number }) => `${one.vaccine} ${one.dose}`
      const strange = given.filter((one) => {
        const plan = planned.find((each) => key(each) === key(one))
        const late = doses.some((each) => key(each) === key(one)) ? 400 : 14
        return plan === undefined || one.on < plan.dueOn || one.on > addDays(plan.dueOn, late)
      })
      const twice = given.filter((one, index) => given.findIndex((other) => key(other) === key(one)) !== index)
      const left = planned.filter(
        (plan) => addDays(plan.dueOn, 14) <= lastDay && ![...given, ...doses].some((one) => key(one) === key(plan)),
      )
      return [...strange, ...twice, ...left].map(key)
    },
    plant: (person, entries) =>
      overwrite(entries, 'childVaccination', 'givenOn', addDays(person.birthDate, -3)) ? { person, entries } : null,
  },
  {
    name: 'the batch had not expired',
    wrong: (_, entries) =>
      entries
        .filter(({ module }) => module === 'vaccination')
        .filter((entry) => firstValue(entry, 'dose', 'expiresOn') < firstValue(entry, 'dose', 'givenOn'))
        .map(({ title }) => title),
    plant: (person, entries) => (overwrite(entries, 'vaccination', 'expiresOn', '2010-01-01') ? { person, entries } : null),
  },
]
