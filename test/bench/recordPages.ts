import { gzipSync } from 'node:zlib'
import { recordModules } from '../../src/contract/record/recordModule'
import { people } from '../../src/sandbox/population/people'
import { recordOf } from '../../src/sandbox/population/population'
import { Patient, rawCall, syntheticResidents } from '../patient'
import { startStack } from '../stack'
import { isAdult } from '../standingGrants'
import { until } from '../until'
import { atMost, type Figure } from './figure'

const limit = 20
const richest = 8
const limitKb = 15

/** Every byte of the answer as it leaves the cloud, after gzip: the largest first page that anybody in the population has. */
export async function measurePages(): Promise<Figure[]> {
  // Before anything listens: it takes this process seconds.
  const documentNumbers = largestRecords()
  const stack = await startStack()
  try {
    const residents = await syntheticResidents(stack)
    const sizes: { bytes: number; module: string }[] = []
    for (const documentNumber of documentNumbers) {
      const person = residents.find((resident) => resident.documentNumber === documentNumber)
      if (!person) throw new Error('the sandbox does not know its own people')
      // A child's is read by a guardian, and is no longer than an adult's.
      if (!isAdult(person)) continue
      const patient = await new Patient(stack, person).becomeLevel2()
      for (const module of recordModules) {
        // The very long record is written when it is first asked for: it may not be there at the first try.
        const { body } = await until(
          () => rawCall(stack, 'record.list', { input: { module, limit } }, patient.session),
          ({ status }) => status === 200,
          120_000,
        )
        sizes.push({ bytes: gzipSync(JSON.stringify(body)).length, module })
      }
    }
    const [largest] = sizes.sort((one, other) => other.bytes - one.bytes)
    if (!largest) throw new Error('nothing was measured')
    return [atMost(`wire: largest first page of a module, gzip (${largest.module})`, largest.bytes / 1024, 'KB', limitKb)]
  } finally {
    await stack.close()
  }
}

/** By document number, those whose first pages have the most to say. */
function largestRecords(): string[] {
  const said = people().map((person) => {
    const entries = recordOf(person).sort((one, other) => other.occurredAt.localeCompare(one.occurredAt))
    const pages = recordModules.map((module) => entries.filter((entry) => entry.module === module).slice(0, limit))
    const size = Math.max(
      ...pages.map((page) => page.reduce((sum, { title, summary, sourceOrg }) => sum + `${title}${summary}${sourceOrg}`.length, 0)),
    )
    // Those with very many are rich whatever the drafts say.
    return { documentNumber: person.documentNumber, size: person.oddity === 'manyEntries' ? Number.POSITIVE_INFINITY : size }
  })
  return said
    .sort((one, other) => other.size - one.size)
    .slice(0, richest)
    .map(({ documentNumber }) => documentNumber)
}
