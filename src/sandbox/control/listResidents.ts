import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Tables } from '../database/tables'

/** Everything a tester needs to act as one of the residents. */
export async function listResidents(database: Kysely<Tables>) {
  const counted = database
    .selectFrom('entries')
    .select(['resident_id', sql<number>`count(*)::int`.as('entries')])
    .groupBy('resident_id')
    .as('counted')
  return database
    .selectFrom('residents')
    .leftJoin(counted, 'counted.resident_id', 'residents.resident_id')
    .select([
      'residents.resident_id as residentId',
      'name',
      'document_type as documentType',
      'document_number as documentNumber',
      'birth_date as birthDate',
      'sex',
      'phone',
      'wechat_phone as wechatPhone',
      'openid',
      'note',
      sql<number>`coalesce(counted.entries, 0)`.as('entryCount'),
    ])
    .orderBy('ordinal')
    .execute()
}

const shownColumns = [
  'resident_id as residentId',
  'name',
  'document_number as documentNumber',
  'birth_date as birthDate',
  'phone',
  'wechat_phone as wechatPhone',
  'openid',
  'note',
] as const

/** For the page: the demo's people come first, anybody else is found by a part of name, number, note or openid. */
export async function searchResidents(database: Kysely<Tables>, word: string, limit: number) {
  let query = database.selectFrom('residents')
  if (word !== '') {
    const text = sql<string>`concat_ws(' ', resident_id, name, document_number, phone, wechat_phone, openid, note)`
    query = query.where(sql<SqlBool>`strpos(${text}, ${word}) > 0`)
  }
  const [residents, counted] = await Promise.all([
    query.select(shownColumns).orderBy('ordinal').limit(limit).execute(),
    query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ])
  return { residents, total: counted.total }
}
