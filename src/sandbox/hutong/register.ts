import type { Kysely } from 'kysely'
import type { QuietReason, Tables } from '../database/tables'

export interface RegisteredResident {
  residentId: string
  documentType: string
  documentNumber: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
  /** null when none is registered. */
  phone: string | null
  motherId: string | null
  fatherId: string | null
  /** Why this record has nothing although its person saw doctors. */
  quietReason: QuietReason | null
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
  'quiet_reason as quietReason',
] as const

/** codeAuthRec carries no document type, so the register finds people by number alone. */
export async function findByNumber(database: Kysely<Tables>, number: string): Promise<RegisteredResident | null> {
  const found = await database.selectFrom('residents').select(columns).where('document_number', '=', number).executeTakeFirst()
  return found ?? null
}

/** @param key the register's own id or the document number */
export async function findByKey(database: Kysely<Tables>, key: string): Promise<RegisteredResident | null> {
  const found = await database.selectFrom('residents').select(columns).where('resident_id', '=', key).executeTakeFirst()
  return found ?? findByNumber(database, key)
}

export async function findByDocument(database: Kysely<Tables>, type: string, number: string): Promise<RegisteredResident | null> {
  const found = await findByNumber(database, number)
  return found?.documentType === type ? found : null
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
