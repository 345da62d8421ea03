import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables'

/** Everything a tester needs to act as one of the residents. */
export async function listResidents(database: Kysely<Tables>) {
  return database
    .selectFrom('residents')
    .select([
      'resident_id as residentId',
      'name',
      'document_type as documentType',
      'document_number as documentNumber',
      'birth_date as birthDate',
      'sex',
      'phone',
      'wechat_phone as wechatPhone',
      'openid',
      'note',
      sql<number>`(select count(*)::int from entries where entries.resident_id = residents.resident_id)`.as('entryCount'),
    ])
    .orderBy('ordinal')
    .execute()
}
