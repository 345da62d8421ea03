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
