import { sql } from 'kysely'
import type { Database } from '../../ports'

function monthStart(now: Date, monthsAhead: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsAhead, 1))
}

/**
 * Makes this month's and next month's partition of 调阅记录 before they are needed; a month whose rows already
 * fell into the default partition is left there: it is found all the same.
 */
export async function ensureMonthPartitions(db: Database, now: Date): Promise<void> {
  for (const ahead of [0, 1]) {
    const from = monthStart(now, ahead).toISOString().slice(0, 10)
    const to = monthStart(now, ahead + 1)
      .toISOString()
      .slice(0, 10)
    const name = `access_event_${from.slice(0, 7).replace('-', '_')}`
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass(${name}) is not null or exists(
        select 1 from access_event_other where at >= ${from}::date and at < ${to}::date) as there`.execute(db)
    if (rows[0]?.there) continue
    await sql`create table if not exists ${sql.id(name)} partition of access_event for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(
      db,
    )
  }
}

/**
 * Drops whole months of 调阅记录 that ended before this instant, and what of those months stayed beside them; how many months and rows.
 * A month that somebody is reading is left for the next turn: nobody waits behind it.
 */
export async function dropMonthsBefore(db: Database, before: Date): Promise<number> {
  const first = monthStart(before, 0).toISOString()
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'access_event'::regclass and relname ~ '^access_event_[0-9]{4}_[0-9]{2}$'
      and to_date(right(relname, 7), 'YYYY_MM') < ${first.slice(0, 10)}::date order by relname`.execute(db)
  for (const { name } of rows)
    await db.transaction().execute(async (trx) => {
      await sql`set local lock_timeout = '2s'`.execute(trx)
      await sql`drop table ${sql.id(name)}`.execute(trx)
    })
  const beside = await sql`delete from access_event_other where at < ${first}`.execute(db)
  return rows.length + Number(beside.numAffectedRows ?? 0)
}
