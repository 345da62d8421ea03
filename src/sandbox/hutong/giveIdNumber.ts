import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'
import { people } from '../population/people'
import { freeIdNumber } from './freeIdNumber'
import { findByKey } from './register'

export type Given =
  | { kind: 'given'; residentId: string; documentNumber: string; name: string }
  | { kind: 'unknown' }
  | { kind: 'otherDocument' }

/** Who is registered by these has no ID card yet: a newborn's number, the household's. */
const before: ReadonlySet<string> = new Set(['99', '02'])
const somewhere = '440100'

/** 上户口: the ID number is in force from now on, by the name they are given there, and the number until then still finds its person. Once is enough. */
export async function giveIdNumber(database: Kysely<Tables>, key: string, newName = ''): Promise<Given> {
  return database.transaction().execute(async (trx) => {
    const known = await findByKey(trx, key)
    if (known === null) return { kind: 'unknown' }
    // Two at once: the second waits for the first, and finds the number there.
    await trx.selectFrom('residents').select('resident_id').where('resident_id', '=', known.residentId).forUpdate().execute()
    const resident = (await findByKey(trx, known.residentId)) ?? known
    const { residentId, documentType } = resident
    if (documentType === '01') return { kind: 'given', residentId, documentNumber: resident.documentNumber, name: resident.name }
    if (!before.has(documentType)) return { kind: 'otherDocument' }
    const areaCode = people().find((person) => person.residentId === residentId)?.place.areaCode ?? somewhere
    const documentNumber = await freeIdNumber(trx, { areaCode, birthDate: resident.birthDate, sex: resident.sex })
    const name = newName === '' ? resident.name : newName
    await trx
      .insertInto('other_numbers')
      .values({ resident_id: residentId, document_type: documentType, document_number: resident.documentNumber })
      .execute()
    await trx
      .updateTable('residents')
      .set({ document_type: '01', document_number: documentNumber, name })
      .where('resident_id', '=', residentId)
      .execute()
    return { kind: 'given', residentId, documentNumber, name }
  })
}
