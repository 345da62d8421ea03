import { contradictoryEntries } from './contradictory'
import { courseOf } from './course'
import { faultyEntries } from './faulty'
import type { GeneratedEntry } from './generatedEntry'
import { basicEntries, personal } from './modules/basic'
import { bloodEntries } from './modules/blood'
import { healthProblems } from './modules/healthProblems'
import { physicalEntries } from './modules/physical'
import { reportEntries } from './modules/report'
import { vaccinationEntries } from './modules/vaccination'
import { visitEntries } from './modules/visit'
import type { Person } from './person'
import { createRandom } from './random'

/** One person's record, the same every time. Of a person with very many entries only those that are told apart. */
export function recordOf(person: Person): GeneratedEntry[] {
  if (person.blank) return []
  const random = createRandom(`record of ${person.residentId}`)
  if (person.quietReason !== null) return [personal(person, random), healthProblems(person, [], random)]
  const course = courseOf(person, random)
  const vaccinations = vaccinationEntries(person, random)
  return [
    ...basicEntries(person, course, random),
    ...visitEntries(person, course, random),
    ...reportEntries(person, course, random),
    ...physicalEntries(person, { course, vaccinations }, random),
    ...bloodEntries(person, course, random),
    ...vaccinations,
    ...(person.oddity === 'contradictory' ? contradictoryEntries(person, random) : []),
    ...(person.oddity === 'faultySource' ? faultyEntries(person, random) : []),
  ]
}
