import { type Kysely, sql, type Transaction } from 'kysely'
import { buildPopulation } from '../population/population'
import type { Tables } from './tables'

/** Fills a new database with the population; an existing one is left as it is. */
export async function seedIfEmpty(database: Kysely<Tables>): Promise<void> {
  const first = await database.selectFrom('residents').select('resident_id').limit(1).executeTakeFirst()
  if (first === undefined) await database.transaction().execute(fill)
}

/** Back to the fresh population: every permission, save, message, booking, ticket and subscription is forgotten. */
export async function reseed(database: Kysely<Tables>): Promise<void> {
  await database.transaction().execute(async (trx) => {
    await sql`truncate residents, entries, permissions, saves, messages, bookings, tickets, subscriptions restart identity`.execute(trx)
    await fill(trx)
  })
}

async function fill(trx: Transaction<Tables>): Promise<void> {
  const { residents, entries } = buildPopulation()
  // One statement each: ten thousand rows in well under a second.
  await sql`insert into residents
      (resident_id, ordinal, document_type, document_number, name, sex, birth_date, phone, wechat_phone, openid, note)
    select "residentId", ordinal, "documentType", "documentNumber", name, sex, "birthDate", phone, "wechatPhone", openid, note
    from jsonb_to_recordset(${JSON.stringify(residents)}::jsonb) as r("residentId" text, ordinal int, "documentType" text,
      "documentNumber" text, name text, sex text, "birthDate" text, phone text, "wechatPhone" text,
      openid text, note text)`.execute(trx)
  await sql`insert into entries (resident_id, module, occurred_at, entry_id, title, summary, occurred_on, source_org, collected_at,
      visit_type, sections, results)
    select "residentId", module, "occurredAt", "entryId", title, summary, "occurredOn", "sourceOrg", "collectedAt",
      "visitType", sections, results
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e("residentId" text, module text, "occurredAt" timestamptz,
      "entryId" text, title text, summary text, "occurredOn" text, "sourceOrg" text, "collectedAt" timestamptz,
      "visitType" text, sections jsonb, results jsonb)`.execute(trx)
}
