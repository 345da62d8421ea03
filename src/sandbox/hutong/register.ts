import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export interface RegisteredResident {
  residentId: string
  documentType: string
  documentNumber: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
}

const columns = [
  'resident_id as residentId',
  'document_type as documentType',
  'document_number as documentNumber',
  'name',
  'sex',
  'birth_date as birthDate',
] as const

/** codeAuthRec carries no document type, so the register finds people by number alone. */
export async function findByNumber(database: Kysely<Tables>, number: string): Promise<RegisteredResident | null> {
  const found = await database.selectFrom('residents').select(columns).where('document_number', '=', number).executeTakeFirst()
  return found ?? null
}

export async function findByDocument(database: Kysely<Tables>, type: string, number: string): Promise<RegisteredResident | null> {
  const found = await findByNumber(database, number)
  return found?.documentType === type ? found : null
}
