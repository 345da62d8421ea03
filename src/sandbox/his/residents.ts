import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export interface Patient {
  residentId: string
  ordinal: number
  name: string
  sex: 'male' | 'female'
  birthDate: string
  documentType: string
  documentNumber: string
  note: string | null
}

/** The patients a hospital's system knows: here simply everybody. `word` is part of a name or number. */
export async function searchPatients(database: Kysely<Tables>, word: string): Promise<Patient[]> {
  const all = await database
    .selectFrom('residents')
    .select([
      'resident_id as residentId',
      'ordinal',
      'name',
      'sex',
      'birth_date as birthDate',
      'document_type as documentType',
      'document_number as documentNumber',
      'note',
    ])
    .orderBy('ordinal')
    .execute()
  return word === '' ? all : all.filter((patient) => patient.name.includes(word) || patient.documentNumber.includes(word))
}

/** @param key the resident's id or document number */
export async function findPatient(database: Kysely<Tables>, key: string): Promise<Patient | null> {
  const all = await searchPatients(database, '')
  return all.find((patient) => patient.residentId === key || patient.documentNumber === key) ?? null
}

/** 患者院内ID. */
export function hospitalIdOf(patient: Patient): string {
  return `P${String(patient.ordinal).padStart(8, '0')}`
}
