import { courseOf } from './course'
import type { GeneratedEntry } from './generatedEntry'
import { basicEntries } from './modules/basic'
import { bloodEntries } from './modules/blood'
import { physicalEntries } from './modules/physical'
import { reportEntries } from './modules/report'
import { vaccinationEntries } from './modules/vaccination'
import { visitEntries } from './modules/visit'
import { buildPeople } from './people'
import type { Person } from './person'
import { createRandom } from './random'

export interface Population {
  residents: Person[]
  entries: GeneratedEntry[]
}

/** A hundred people and their records, the same every time. */
export function buildPopulation(): Population {
  const residents = buildPeople()
  return { residents, entries: residents.flatMap(recordOf) }
}

function recordOf(person: Person): GeneratedEntry[] {
  if (person.blank) return []
  const random = createRandom(`record of ${person.residentId}`)
  const course = courseOf(person, random)
  return [
    ...basicEntries(person, course, random),
    ...visitEntries(person, course, random),
    ...reportEntries(person, course, random),
    ...physicalEntries(person, random),
    ...bloodEntries(person, course, random),
    ...vaccinationEntries(person, random),
  ]
}
