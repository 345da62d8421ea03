import { type Kysely, sql, type Transaction } from 'kysely'
import { people } from '../population/people'
import type { Tables } from './tables'

/** Fills a new database with the population; an existing one is left as it is. */
export async function seedIfEmpty(database: Kysely<Tables>): Promise<void> {
  const first = await database.selectFrom('residents').select('resident_id').limit(1).executeTakeFirst()
  if (first === undefined) await database.transaction().execute(fill)
}

/** Back to the fresh population: every record, number, permission, save, message, booking, ticket and subscription since is forgotten. */
export async function reseed(database: Kysely<Tables>): Promise<void> {
  await database.transaction().execute(async (trx) => {
    // filled_records first: a record being written holds it, and is waited for.
    await sql`truncate filled_records, residents, entries, entry_sources, permissions, saves, messages, bookings, ticket_acts, tickets,
      subscriptions, other_numbers, wechat_phones restart identity`.execute(trx)
    await fill(trx)
  })
}

/** The people only: a record is written the first time somebody asks for it (ensureRecord.ts). */
async function fill(trx: Transaction<Tables>): Promise<void> {
  await sql`insert into residents (resident_id, ordinal, document_type, document_number, name, sex, birth_date, phone, wechat_phone, openid,
      note, mother_id, father_id, spouse_id, quiet_reason)
    select "residentId", ordinal, "documentType", "documentNumber", name, sex, "birthDate", phone, "wechatPhone", openid,
      note, "motherId", "fatherId", "spouseId", "quietReason"
    from jsonb_to_recordset(${JSON.stringify(people())}::jsonb) as r("residentId" text, ordinal int, "documentType" text,
      "documentNumber" text, name text, sex text, "birthDate" text, phone text, "wechatPhone" text,
      openid text, note text, "motherId" text, "fatherId" text, "spouseId" text, "quietReason" text)`.execute(trx)
  const others = people().flatMap(({ residentId, otherNumbers }) =>
    otherNumbers.map(({ documentType, documentNumber }) => ({
      resident_id: residentId,
      document_type: documentType,
      document_number: documentNumber,
    })),
  )
  if (others.length > 0) await trx.insertInto('other_numbers').values(others).execute()
}
