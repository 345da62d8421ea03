import { type Kysely, sql, type Transaction } from 'kysely'
import { routineEntries } from '../population/routineEntries'
import type { Tables } from './tables'

/** A record of this many entries for a resident that has none yet; for measuring. */
export async function fillManyEntries(database: Kysely<Tables>, residentId: string, count: number): Promise<void> {
  await database.transaction().execute(async (trx) => {
    await trx.insertInto('filled_records').values({ resident_id: residentId }).execute()
    await addManyEntries(trx, residentId, count)
  })
}

/**
 * Made in the database from a few patterns, each with every value it may have, so that no row is put together by itself:
 * a hundred thousand in a second or two. Evenly from 2021 to the last day, newest first.
 */
export async function addManyEntries(trx: Transaction<Tables>, residentId: string, count: number): Promise<void> {
  await sql`with patterns as materialized (
      select (row_number() over ()) - 1 as place, pattern.*
      from jsonb_to_recordset(${JSON.stringify(routineEntries)}::jsonb) as pattern(form text, module text, title text, summary text,
        "sourceOrg" text, "visitType" text, parts jsonb, results text)
    ), values_written as (
      select place, variant, form, module, title, replace(summary, '{value}', value) as summary, "sourceOrg", "visitType", parts,
        replace(replace(results, '{value}', value), '"{flag}"', case when value::numeric > 11.1 then '"high"' else 'null' end)::jsonb as results
      from patterns, generate_series(0, 79) as variant, to_char(4.5 + variant / 10.0, 'FM90.0') as value
    ), variants as materialized (
      select *, read_words(title, summary, "sourceOrg", parts, results) as words from values_written
    )
    insert into entries (resident_id, module, occurred_at, entry_id, title, summary, occurred_on, source_org, collected_at,
      visit_type, form, parts, results, read_words)
    select ${residentId}, module, moment, 'many-' || number, title, summary, to_char(moment at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
      "sourceOrg", moment + interval '9 hours', "visitType", form, parts, results, words
    from (
      select number, timestamptz '2026-11-01T02:00:00Z'
        - (timestamptz '2026-11-01T02:00:00Z' - timestamptz '2021-01-04T02:00:00Z') / ${count}::int * (number - 1) as moment
      from generate_series(1, ${count}::int) as number
    ) as moments
    join variants on place = number % ${routineEntries.length}::int and variant = number / ${routineEntries.length}::int % 80`.execute(trx)
  const sources = new Map(routineEntries.map(({ module, sourceOrg }) => [`${module} ${sourceOrg}`, { module, source_org: sourceOrg }]))
  await trx
    .insertInto('entry_sources')
    .values([...sources.values()].map((source) => ({ resident_id: residentId, ...source })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // Without it the planner knows nothing of so many rows until much later.
  await sql`analyze entries`.execute(trx)
}
