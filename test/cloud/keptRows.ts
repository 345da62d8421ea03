import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../src/cloud/ports'
import type { Tables } from '../../src/cloud/tables'

export type RowValues = Readonly<Record<string, string | number | Date | null>>

const anyOf: Readonly<Record<string, () => string>> = {
  uuid: () => randomUUID(),
  text: () => randomUUID(),
  date: () => '2026-11-21',
  xid8: () => '1',
  interval: () => '0',
  'timestamp with time zone': () => '2026-11-21T00:00:00Z',
}

/** A row with these values, and something of the right type wherever something has to be. */
export async function insertRow(db: Database, table: keyof Tables, values: RowValues): Promise<void> {
  const needed = await sql<{ column: string; type: string }>`select column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`.execute(
    db,
  )
  const row: Record<string, unknown> = Object.fromEntries(needed.rows.map(({ column, type }) => [column, anyOf[type]?.() ?? '1']))
  const given = Object.entries({ ...row, ...values })
  await sql`insert into ${sql.table(table)} (${sql.join(given.map(([name]) => sql.ref(name)))})
    values (${sql.join(given.map(([, value]) => value))})`.execute(db)
}

export async function countRows(db: Database, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}
