import * as z from 'zod/mini'
import { deep } from '../../../test/deep'
import { entrySchema } from '../../contract/record/recordEntry'
import type { GeneratedEntry } from './generatedEntry'
import { people } from './people'
import type { Person } from './person'
import { recordOf } from './population'
import { bloodRules } from './rules/blood'
import { bodyRules } from './rules/body'
import { catalogueFields, filledFields, strangeFields } from './rules/catalogue'
import { laboratoryRules } from './rules/laboratory'
import type { Rule } from './rules/rule'
import { timeRules } from './rules/time'
import { vaccineRules } from './rules/vaccines'
import { visitRules } from './rules/visits'

/** Whoever's sources get it wrong on purpose. */
const odd = (person: Person) => person.oddity === 'contradictory' || person.oddity === 'faultySource'

/** In every run those with a story and every second; all of them in `npm run test:deep`. */
const chosen = people().filter(({ note, ordinal }) => deep || note !== null || ordinal % 2 === 0)
const everybody = chosen.map((person) => ({ person, entries: recordOf(person) }))
const sound = everybody.filter(({ person }) => !odd(person))
const rules: readonly Rule[] = [...timeRules, ...laboratoryRules, ...bodyRules, ...visitRules, ...bloodRules, ...vaccineRules]

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { wrong, plant }) => {
  test('holds for everybody', () => {
    const found = sound.flatMap(({ person, entries }) => wrong(person, entries).map((words) => `${person.residentId} ${words}`))
    expect(found.slice(0, 10)).toEqual([])
  })

  test('is found where it is broken', () => {
    const broken: number[] = []
    for (const { person, entries } of sound) {
      const planted = broken.length < 5 ? plant(person, structuredClone(entries)) : null
      if (planted !== null) broken.push(wrong(planted.person, planted.entries).length)
    }
    expect(broken).toHaveLength(5)
    expect(broken).not.toContain(0)
  })
})

test('every entry that is not malformed is the contract’s, with an id of its own', () => {
  for (const { person, entries } of everybody) {
    // Reading is slow, and the same code writes everybody's: those with a story, and every fifth.
    const read = person.note !== null || person.ordinal % 5 === 0 ? entries : []
    for (const entry of read) if (entry.malformed === null && !readable(entry)) throw new Error(JSON.stringify(entry).slice(0, 500))
    expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length)
  }
})

function readable(entry: GeneratedEntry): boolean {
  return z.safeParse(entrySchema, entry).success
}

test('every field of the catalogue is filled in by somebody’s entry, and some that it does not know', () => {
  const entries = everybody.flatMap((one) => one.entries)
  const filled = filledFields(entries)
  expect(catalogueFields().filter((field) => !filled.has(field))).toEqual([])
  // The control: without the babies nobody tells how one is fed.
  expect(
    filledFields(entries.filter(({ form, title }) => form === 'publicCheckUp' && !/新生儿|月龄/.test(title))).has(
      'publicCheckUp.diet.feeding',
    ),
  ).toBe(false)
  expect(strangeFields(filled).length).toBeGreaterThan(3)
})

test('the record that contradicts itself is caught by the rules that the others keep', () => {
  const [contradictory] = everybody.filter(({ person }) => person.oddity === 'contradictory')
  const found = rules.filter(({ wrong }) => contradictory !== undefined && wrong(contradictory.person, contradictory.entries).length > 0)
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['a stay ends after it began', 'one blood group in every document']))
})
