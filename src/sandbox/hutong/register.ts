import type { Kysely } from 'kysely'
import type { QuietReason, Tables } from '../database/tables'

export interface PersonNumber {
  documentType: string
  documentNumber: string
}

export interface RegisteredResident extends PersonNumber {
  residentId: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
  /** null when none is registered. */
  phone: string | null
  motherId: string | null
  fatherId: string | null
  spouseId: string | null
  /** Why this record has nothing although its person saw doctors. */
  quietReason: QuietReason | null
  /** `YYYY-MM-DD`; null for the living. */
  deceasedOn: string | null
}

const columns = [
  'resident_id as residentId',
  'document_type as documentType',
  'document_number as documentNumber',
  'name',
  'sex',
  'birth_date as birthDate',
  'phone',
  'mother_id as motherId',
  'father_id as fatherId',
  'spouse_id as spouseId',
  'quiet_reason as quietReason',
  'deceased_on as deceasedOn',
] as const

/** By the number in force or any other; codeAuthRec carries no document type, so the register finds people by number alone. */
export async function findByNumber(database: Kysely<Tables>, number: string): Promise<RegisteredResident | null> {
  const found = await database
    .selectFrom('residents')
    .select(columns)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('document_number', '=', number),
        eb('resident_id', '=', selectFrom('other_numbers').select('resident_id').where('document_number', '=', number)),
      ]),
    )
    .executeTakeFirst()
  return found ?? null
}

/** @param key the register's own id or the document number */
export async function findByKey(database: Kysely<Tables>, key: string): Promise<RegisteredResident | null> {
  const found = await database.selectFrom('residents').select(columns).where('resident_id', '=', key).executeTakeFirst()
  return found ?? findByNumber(database, key)
}

export async function findByDocument(database: Kysely<Tables>, type: string, number: string): Promise<RegisteredResident | null> {
  const found = await findByNumber(database, number)
  if (found === null || (found.documentNumber === number && found.documentType === type)) return found
  const others = await otherNumbersOf(database, found.residentId)
  return others.some(({ documentType, documentNumber }) => documentType === type && documentNumber === number) ? found : null
}

/** The one in force first, then the others, the newest first. */
export async function numbersOf(database: Kysely<Tables>, resident: RegisteredResident): Promise<PersonNumber[]> {
  const { documentType, documentNumber, residentId } = resident
  return [{ documentType, documentNumber }, ...(await otherNumbersOf(database, residentId))]
}

async function otherNumbersOf(database: Kysely<Tables>, residentId: string): Promise<PersonNumber[]> {
  return database
    .selectFrom('other_numbers')
    .select(['document_type as documentType', 'document_number as documentNumber'])
    .where('resident_id', '=', residentId)
    .orderBy('sequence', 'desc')
    .execute()
}

/** Whose answer a fault takes for this person's: the first of the register who is not. */
export async function findSomebodyElse(database: Kysely<Tables>, resident: RegisteredResident): Promise<RegisteredResident> {
  return database
    .selectFrom('residents')
    .select(columns)
    .where('resident_id', '!=', resident.residentId)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function registerDeath(database: Kysely<Tables>, residentId: string, on: string): Promise<void> {
  await database.updateTable('residents').set({ deceased_on: on }).where('resident_id', '=', residentId).execute()
}
