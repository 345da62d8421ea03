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
  /** `YYYY-MM-DD`; null for the living. */
  deceasedOn: string | null
}

const columns = [
  'resident_id as residentId',
  'ordinal',
  'name',
  'sex',
  'birth_date as birthDate',
  'document_type as documentType',
  'document_number as documentNumber',
  'note',
  'deceased_on as deceasedOn',
] as const

/** The patients a hospital's system knows: here simply everybody, the demo's people first. `word` is part of a name or number. */
export async function searchPatients(
  database: Kysely<Tables>,
  word: string,
  limit: number,
): Promise<{ patients: Patient[]; total: number }> {
  let query = database.selectFrom('residents')
  if (word !== '') {
    query = query.where(({ fn, or, eb, selectFrom }) =>
      or([
        eb(fn<number>('strpos', ['name', eb.val(word)]), '>', 0),
        eb(fn<number>('strpos', ['document_number', eb.val(word)]), '>', 0),
        eb(
          'resident_id',
          'in',
          selectFrom('other_numbers')
            .select('resident_id')
            .where(fn<number>('strpos', ['document_number', eb.val(word)]), '>', 0),
        ),
      ]),
    )
  }
  const [patients, counted] = await Promise.all([
    query.select(columns).orderBy('ordinal').limit(limit).execute(),
    query.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { patients, total: Number(counted.total) }
}

/** @param key the resident's id or any document number */
export async function findPatient(database: Kysely<Tables>, key: string): Promise<Patient | null> {
  const found = await database
    .selectFrom('residents')
    .select(columns)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('resident_id', '=', key),
        eb('document_number', '=', key),
        eb('resident_id', '=', selectFrom('other_numbers').select('resident_id').where('document_number', '=', key)),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** 患者院内ID. */
export function hospitalIdOf(patient: Patient): string {
  return `P${String(patient.ordinal).padStart(8, '0')}`
}
