import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export interface RegisteredResident {
  residentId: string
  documentType: string
  documentNumber: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
  /** null when none is registered. */
  phone: string | null
}

const columns = [
  'resident_id as residentId',
  'document_type as documentType',
  'document_number as documentNumber',
  'name',
  'sex',
  'birth_date as birthDate',
  'phone',
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
