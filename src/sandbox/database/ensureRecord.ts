import { type Kysely, sql, type Transaction } from 'kysely'
import type { GeneratedEntry } from '../population/generatedEntry'
import { people } from '../population/people'
import type { Person } from '../population/person'
import { recordOf } from '../population/population'
import { addManyEntries } from './manyEntries'
import type { Tables } from './tables'

/** With what the usual record has, this many are in the record of the person with very many. */
const veryMany = 100_000

/** Writes somebody's entries the first time they are asked for. Cheap when they are there; nothing for people the population does not know. */
export async function ensureRecord(database: Kysely<Tables>, residentId: string): Promise<void> {
  const filled = await database.selectFrom('filled_records').select('resident_id').where('resident_id', '=', residentId).executeTakeFirst()
  if (filled !== undefined) return
  await database.transaction().execute(async (trx) => {
    // The marker's key is the lock: whoever comes second waits here for the first, and then has nothing to do.
    const marked = await trx
      .insertInto('filled_records')
      .values({ resident_id: residentId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('resident_id')
      .executeTakeFirst()
    const person = marked === undefined ? undefined : people().find((one) => one.residentId === residentId)
    if (person !== undefined) await writeRecord(trx, person)
  })
}

/** For somebody who is not of the population: now, and never again. */
export async function writeOwnRecord(trx: Transaction<Tables>, person: Person): Promise<void> {
  await trx.insertInto('filled_records').values({ resident_id: person.residentId }).execute()
  await writeRecord(trx, person)
}

async function writeRecord(trx: Transaction<Tables>, person: Person): Promise<void> {
  const entries = recordOf(person)
  await insertEntries(trx, entries)
  if (person.oddity === 'manyEntries') await addManyEntries(trx, person.residentId, veryMany - entries.length)
}

async function insertEntries(trx: Transaction<Tables>, entries: readonly GeneratedEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`insert into entries (resident_id, module, occurred_at, entry_id, title, summary, occurred_on, source_org, collected_at,
      visit_type, form, sensitive, parts, results, malformed)
    select "residentId", module, "occurredAt", "entryId", title, summary, "occurredOn", "sourceOrg", "collectedAt",
      "visitType", form, sensitive, parts, results, malformed
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e("residentId" text, module text, "occurredAt" timestamptz,
      "entryId" text, title text, summary text, "occurredOn" text, "sourceOrg" text, "collectedAt" timestamptz,
      "visitType" text, form text, sensitive text, parts jsonb, results jsonb, malformed jsonb)`.execute(trx)
  const sources = new Map(entries.map(({ residentId, module, sourceOrg }) => [`${module} ${sourceOrg}`, { residentId, module, sourceOrg }]))
  await trx
    .insertInto('entry_sources')
    .values([...sources.values()].map(({ residentId, module, sourceOrg }) => ({ resident_id: residentId, module, source_org: sourceOrg })))
    .execute()
}
