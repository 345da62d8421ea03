import { type RawBuilder, sql } from 'kysely'
import type { Database, DatabaseTransaction, Vault } from './ports'

/** A table with sealed values, told by the folder that owns it (its sealedTables.ts). */
export interface SealedTable {
  readonly table: string
  /** Its primary key. */
  readonly key: readonly string[]
  /** Each sealed column, and what it is sealed for. */
  readonly sealed: Readonly<Record<string, string>>
}

const atOnce = 200
/** One call renews so many batches of a table: the timer has other work, and comes again. */
const mostBatches = 25

type Row = Readonly<Record<string, string | number | null>>

interface Renewed {
  readonly row: Row
  readonly opened: boolean
}

/**
 * The timer's share of key rotation: values sealed with an older key are sealed again.
 * Rows are locked, and left to whoever has them already, so any number of timers may do this at once. How many rows it was.
 */
export async function renewKeys({ db, vault }: { db: Database; vault: Vault }, tables: readonly SealedTable[]): Promise<number> {
  // Nearly always there is nothing: one question then, not a transaction a table.
  if (!(await anythingDue(db, vault, tables))) return 0
  let renewed = 0
  let closed = 0
  for (const table of tables) {
    let after: Row | null = null
    for (let batch = 0; batch < mostBatches; batch += 1) {
      const from: Row | null = after
      const rows: Renewed[] = await db.transaction().execute((trx) => renewBatch(trx, vault, table, from))
      renewed += rows.filter(({ opened }) => opened).length
      closed += rows.filter(({ opened }) => !opened).length
      after = rows.at(-1)?.row ?? after
      if (rows.length < atOnce) break
    }
  }
  // The others are renewed all the same; but somebody must look: without its key this value is lost.
  if (closed > 0) throw new Error('sealed values do not open')
  return renewed
}

async function anythingDue(db: Database, vault: Vault, tables: readonly SealedTable[]): Promise<boolean> {
  if (tables.length === 0) return false
  const { rows } = await dueQuestion(vault, tables).execute(db)
  return rows[0]?.due === true
}

/** Whether any value of any table is under another key. */
export function dueQuestion(vault: Vault, tables: readonly SealedTable[]): RawBuilder<{ due: boolean }> {
  const each = tables.map(({ table, sealed }) => {
    const due = sql.join(
      Object.keys(sealed).map((column) => isUnderOtherKey(column, vault.keyId)),
      sql` or `,
    )
    return sql`exists (select 1 from ${sql.table(table)} where ${due})`
  })
  return sql`select (${sql.join(each, sql` or `)}) as due`
}

/** The rows that were due, in the order of their keys. */
async function renewBatch(trx: DatabaseTransaction, vault: Vault, table: SealedTable, after: Row | null): Promise<Renewed[]> {
  const columns = Object.keys(table.sealed)
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  const valuesOf = (row: Row) => sql.join(table.key.map((column) => row[column] ?? null))
  const due = sql.join(
    columns.map((column) => isUnderOtherKey(column, vault.keyId)),
    sql` or `,
  )
  const { rows } = await sql<Row>`
    select ${key}, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table.table)}
    where (${due}) ${after === null ? sql`` : sql`and (${key}) > (${valuesOf(after)})`}
    order by ${key} limit ${atOnce} for update skip locked`.execute(trx)
  const done: Renewed[] = []
  for (const row of rows) {
    const renewed = sealedAnew(vault, table, row)
    if (renewed) {
      const sets = Object.entries(renewed).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
      await sql`update ${sql.table(table.table)} set ${sql.join(sets)} where (${key}) = (${valuesOf(row)})`.execute(trx)
    }
    done.push({ row, opened: renewed !== null })
  }
  return done
}

/** In two halves, because an index can answer those. */
function isUnderOtherKey(column: string, keyId: string): RawBuilder<boolean> {
  const key = sql`split_part(${sql.ref(column)}, '.', 1)`
  return sql<boolean>`${key} < ${keyId} or ${key} > ${keyId}`
}

/** Every value of the row under the newest key; null when one of them does not open. */
function sealedAnew(vault: Vault, { sealed }: SealedTable, row: Row): Record<string, string> | null {
  try {
    const renewed: Record<string, string> = {}
    for (const [column, purpose] of Object.entries(sealed)) {
      const value = row[column] ?? null
      if (value === null) continue
      renewed[column] = vault.seal(purpose, vault.open(purpose, String(value)))
    }
    return renewed
  } catch {
    return null
  }
}
