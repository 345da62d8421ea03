import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Tables } from '../database/tables'
import { phoneAfterLoss } from '../wechat/people'

/** Everything a tester needs to act as one of the residents; `only`: by the id, or none. */
export async function listResidents(database: Kysely<Tables>, only?: string) {
  const counted = database
    .selectFrom('entries')
    .$if(only !== undefined, (select) => select.where('resident_id', '=', only ?? ''))
    .select(['resident_id', sql<number>`count(*)::int`.as('entries')])
    .groupBy('resident_id')
    .as('counted')
  const [rows, others] = await Promise.all([
    withPhones(database)
      .$if(only !== undefined, (select) => select.where('residents.resident_id', '=', only ?? ''))
      .leftJoin(counted, 'counted.resident_id', 'residents.resident_id')
      .select([
        'residents.resident_id as residentId',
        'name',
        'document_type as documentType',
        'document_number as documentNumber',
        'birth_date as birthDate',
        'sex',
        'residents.phone',
        'residents.openid',
        'note',
        'mother_id as motherId',
        'father_id as fatherId',
        'spouse_id as spouseId',
        'deceased_on as deceasedOn',
        sql<number>`coalesce(counted.entries, 0)`.as('entryCount'),
        phoneNow,
      ])
      .orderBy('ordinal')
      .execute(),
    database
      .selectFrom('other_numbers')
      .select(['resident_id as residentId', 'document_type as documentType', 'document_number as documentNumber'])
      .orderBy('sequence', 'desc')
      .execute(),
  ])
  return rows.map((row) => ({
    ...withPhone(row),
    otherNumbers: others
      .filter(({ residentId }) => residentId === row.residentId)
      .map(({ documentType, documentNumber }) => ({ documentType, documentNumber })),
  }))
}

/** For the page: the demo's people come first, anybody else is found by a part of name, number, note or openid. */
export async function searchResidents(database: Kysely<Tables>, word: string, limit: number) {
  let query = withPhones(database)
  if (word !== '') {
    const numbers = sql`(select string_agg(document_number, ' ') from other_numbers where other_numbers.resident_id = residents.resident_id)`
    const text = sql`concat_ws(' ', residents.resident_id, name, document_number, ${numbers}, residents.phone, coalesce(own.phone, wechat_phone),
      residents.openid, note)`
    query = query.where(sql<SqlBool>`strpos(${text}, ${word}) > 0`)
  }
  const [rows, counted] = await Promise.all([
    query
      .select([
        'residents.resident_id as residentId',
        'name',
        'document_type as documentType',
        'document_number as documentNumber',
        'birth_date as birthDate',
        'residents.phone',
        'residents.openid',
        'note',
        'deceased_on as deceasedOn',
        phoneNow,
      ])
      .orderBy('ordinal')
      .limit(limit)
      .execute(),
    query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ])
  return { residents: rows.map(withPhone), total: counted.total }
}

/** As wechat/people.ts finds one person's number, for many at once. */
function withPhones(database: Kysely<Tables>) {
  return database
    .selectFrom('residents')
    .leftJoin('wechat_phones as own', 'own.openid', 'residents.openid')
    .leftJoin('wechat_phones as taken', (join) =>
      join.onRef('taken.phone', '=', 'residents.wechat_phone').onRef('taken.openid', '!=', 'residents.openid'),
    )
}

const phoneNow = sql<string | null>`coalesce(own.phone, case when taken.phone is null then wechat_phone end)`.as('phoneNow')

function withPhone<Row extends { openid: string; phoneNow: string | null }>({ phoneNow: phone, ...row }: Row) {
  return { ...row, wechatPhone: phone ?? phoneAfterLoss(row.openid) }
}
