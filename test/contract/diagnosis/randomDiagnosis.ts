import fc from 'fast-check'
import { failureNumbers } from '../../../src/contract/failureNumbers'
import { documentTypeCodes } from '../../../src/contract/identity/documentType'
import {
  ageBands,
  type Diagnosis,
  diagnosisLanguages,
  diagnosisPlatforms,
  largest,
  mostAges,
  mostSteps,
  mostTraceIds,
  networks,
  systemKinds,
  wardBands,
} from '../../../src/contract/support/diagnosis'
import { ageWords, countWords, flagWords, inputWords, valueWords } from '../../../src/contract/support/diagnosisWords'
import { operationWords, pageWords } from '../../../src/contract/support/wayWords'

const upTo = (max: number) => fc.integer({ min: 0, max })
const version = (numbers: number) => fc.array(upTo(999), { minLength: numbers, maxLength: numbers }).map((parts) => parts.join('.'))
const orNull = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values)
const outcomes = ['ok', 'none', ...Object.keys(failureNumbers)]

/** Some of these words, or all of them, each with what `told` gives. */
function some<Word extends string, Fact>(words: readonly Word[], told: fc.Arbitrary<Fact>, wide: boolean) {
  const chosen = wide ? fc.constant([...words]) : fc.subarray([...words])
  return chosen.chain((keys) =>
    fc.array(told, { minLength: keys.length, maxLength: keys.length }).map((facts): Partial<Record<Word, Fact>> => {
      const entries: Partial<Record<Word, Fact>> = {}
      keys.forEach((key, place) => {
        const fact = facts[place]
        if (fact !== undefined) entries[key] = fact
      })
      return entries
    }),
  )
}

const fact = fc.oneof(fc.boolean(), upTo(largest.input), fc.constantFrom(...valueWords))

function step(wide: boolean) {
  return fc.record(
    {
      after: upTo(largest.after),
      page: fc.constantFrom(...pageWords),
      operation: fc.constantFrom(...operationWords),
      outcome: fc.constantFrom(...outcomes),
      took: upTo(largest.took),
      network: fc.constantFrom(...networks),
      forWard: fc.boolean(),
      input: some(inputWords, fact, wide),
    },
    { requiredKeys: wide ? undefined : ['after', 'page', 'outcome', 'took', 'network'] },
  )
}

function shape(wide: boolean) {
  const age = fc.integer({ min: -largest.age, max: largest.age })
  return {
    counts: some(countWords, upTo(largest.count), wide),
    days: some(ageWords, fc.array(age, { minLength: wide ? mostAges : 0, maxLength: mostAges }), wide),
  }
}

/** Any diagnosis there can be; `wide`: as much of everything as the schema lets in. */
export function randomDiagnosis(wide: boolean): fc.Arbitrary<Diagnosis> {
  const wardShape = fc.record(shape(wide))
  return fc.record({
    form: fc.constant(1),
    at: fc.integer({ min: 26_700_000, max: 40_000_000 }).map((minutes) => new Date(minutes * 60_000).toISOString()),
    app: version(3),
    platform: fc.constantFrom(...diagnosisPlatforms),
    library: wide ? version(4) : fc.oneof(fc.constant(''), version(2), version(3), version(4)),
    system: fc.oneof(
      fc.constant(wide ? 'harmony 999.999' : ''),
      fc.tuple(fc.constantFrom(...systemKinds), version(2)).map((parts) => parts.join(' ')),
      fc.constantFrom(...systemKinds),
    ),
    language: fc.constantFrom(...diagnosisLanguages),
    elder: fc.boolean(),
    person: fc.record({
      level: fc.constantFrom(null, 0, 1, 2),
      proofDue: fc.boolean(),
      documentType: orNull(documentTypeCodes),
      age: orNull(ageBands),
      actingFor: orNull(wardBands),
    }),
    ...shape(wide),
    ward: wide ? wardShape : fc.option(wardShape),
    flags: some(flagWords, fc.boolean(), wide),
    earlier: upTo(largest.earlier),
    steps: fc.array(step(wide), { minLength: wide ? mostSteps : 0, maxLength: mostSteps, size: 'max' }),
    traceIds: fc.array(fc.uuid(), { minLength: wide ? mostTraceIds : 0, maxLength: mostTraceIds }),
  })
}
