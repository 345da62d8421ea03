import { addDays, ageOn, daysBetween } from '../calendar'
import { expectingOn } from '../person'
import { firstValue, overwrite, type Rule, valuesOf } from './rule'

export const bloodRules: readonly Rule[] = [
  {
    name: 'one blood group in every document',
    wrong: (_, entries) => {
      const said = entries.flatMap((entry) => [
        ...valuesOf(entry, 'identity', 'bloodGroup'),
        ...valuesOf(entry, 'transfusion', 'recipientGroup'),
        ...valuesOf(entry, 'donation', 'donorGroup'),
        ...entry.results.filter(({ item }) => item === 'ABO').map(({ value }) => value),
      ])
      const groups = new Set(said.map((words) => words.replace(/型.*/, '')))
      return groups.size > 1 ? [[...groups].join(' ')] : []
    },
    plant: (person, entries) => {
      const found = entries.flatMap(({ results }) => results).find(({ item }) => item === 'ABO')
      if (found === undefined) return null
      found.value = found.value === 'AB型' ? 'O型' : 'AB型'
      return { person, entries }
    },
  },
  {
    name: 'who gives blood is of age, not expecting, and gave none for half a year',
    wrong: (person, entries) => {
      const days = entries
        .filter(({ form }) => form === 'donation')
        .map((entry) => firstValue(entry, 'donation', 'donatedOn'))
        .sort()
      return days.filter((on, index) => {
        const age = ageOn(person.birthDate, on)
        const before = days[index - 1]
        const soon = before !== undefined && daysBetween(before, on) < 180
        const ill = person.chronic.some(({ illness, since }) => /diabetes|hypertension|hepatitisB|hiv/.test(illness) && since <= on)
        return age < 18 || age > 55 || soon || ill || expectingOn(person, on)
      })
    },
    plant: (person, entries) => (overwrite(entries, 'donation', 'donatedOn', addDays(person.birthDate, 6000)) ? { person, entries } : null),
  },
  {
    name: 'blood is given during a stay, and what was given stands among the health problems',
    wrong: (_, entries) => {
      const stays = entries.filter(({ form }) => form === 'inpatient').map((stay) => firstValue(stay, 'visit', 'serial'))
      const told = entries.flatMap((entry) => valuesOf(entry, 'transfusion', 'transfusedOn').filter(() => entry.form === 'problems'))
      return entries
        .filter(({ form }) => form === 'transfusion')
        .flatMap((entry) => {
          const [serial, on] = [firstValue(entry, 'transfusion', 'serial'), firstValue(entry, 'transfusion', 'transfusedOn')]
          return stays.includes(serial) && told.includes(on) ? [] : [on]
        })
    },
    plant: (person, entries) => (overwrite(entries, 'transfusion', 'serial', 'ZY0') ? { person, entries } : null),
  },
]
