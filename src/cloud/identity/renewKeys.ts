import { type RawBuilder, sql } from 'kysely'
import type { Clock, Database, DatabaseTransaction, Vault } from '../ports'
import { openidPurpose, phoneLookup, phonePurpose } from './accounts'
import { offlinePhonePurpose } from './offlineProofs'
import { birthDatePurpose, namePurpose, numberPurpose } from './residents'
import { forgetVouchedPhones } from './vouches'

interface SealedTable {
  readonly table: 'account' | 'resident' | 'offline_proof'
  readonly key: 'id' | 'resident_id'
  /** Each sealed column, and what it is sealed for. */
  readonly sealed: Readonly<Record<string, string>>
  /** A keyed hash that goes with a sealed value: filled where it is still missing. */
  readonly hashed?: { readonly column: string; readonly of: string; hash(vault: Vault, plain: string): string }
}

const tables: readonly SealedTable[] = [
  {
    table: 'account',
    key: 'id',
    sealed: { openid_sealed: openidPurpose, phone_sealed: phonePurpose },
    hashed: { column: 'phone_lookup', of: 'phone_sealed', hash: phoneLookup },
  },
  {
    table: 'resident',
    key: 'id',
    sealed: { number_sealed: numberPurpose, name_sealed: namePurpose, birth_date_sealed: birthDatePurpose },
  },
  { table: 'offline_proof', key: 'resident_id', sealed: { phone_sealed: offlinePhonePurpose } },
]

const atOnce = 200
/** One call renews so many batches of a table: the timer has other work, and comes again. */
const mostBatches = 25
const beforeAll = '00000000-0000-0000-0000-000000000000'

type Row = Readonly<Record<string, string | null>> & { readonly id: string }

/**
 * The timer's share of key rotation: values sealed with an older key are sealed again, numbers bound before look-ups get theirs.
 * Rows are locked, and left to whoever has them already, so any number of timers may do this at once. How many rows it was.
 */
export async function renewKeys({ db, clock, vault }: { db: Database; clock: Clock; vault: Vault }): Promise<number> {
  await forgetVouchedPhones(db, clock.now())
  let renewed = 0
  let closed = 0
  for (const table of tables) {
    let after = beforeAll
    for (let batch = 0; batch < mostBatches; batch += 1) {
      const rows = await db.transaction().execute((trx) => renewBatch(trx, vault, table, after))
      renewed += rows.filter(({ opened }) => opened).length
      closed += rows.filter(({ opened }) => !opened).length
      after = rows.at(-1)?.id ?? after
      if (rows.length < atOnce) break
    }
  }
  // The others are renewed all the same; but somebody must look: without its key this value is lost.
  if (closed > 0) throw new Error('sealed values do not open')
  return renewed
}

/** The rows that were due, in the order of their ids. */
async function renewBatch(
  trx: DatabaseTransaction,
  vault: Vault,
  table: SealedTable,
  after: string,
): Promise<{ id: string; opened: boolean }[]> {
  const columns = Object.keys(table.sealed)
  const key = sql.ref(table.key)
  const due = [...columns.map((column) => isUnderOtherKey(column, vault.keyId)), ...isUnhashed(table)]
  const { rows } = await sql<Row>`
    select ${key} as id, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table.table)}
    where ${key} > ${after} and (${sql.join(due, sql` or `)}) order by ${key} limit ${atOnce} for update skip locked`.execute(trx)
  const done: { id: string; opened: boolean }[] = []
  for (const row of rows) {
    const renewed = sealedAnew(vault, table, row)
    if (renewed) {
      const sets = Object.entries(renewed).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
      await sql`update ${sql.table(table.table)} set ${sql.join(sets)} where ${key} = ${row.id}`.execute(trx)
    }
    done.push({ id: row.id, opened: renewed !== null })
  }
  return done
}

/** In two halves, because an index can answer those. */
function isUnderOtherKey(column: string, keyId: string): RawBuilder<boolean> {
  const key = sql`split_part(${sql.ref(column)}, '.', 1)`
  return sql<boolean>`${key} < ${keyId} or ${key} > ${keyId}`
}

function isUnhashed({ hashed }: SealedTable): RawBuilder<boolean>[] {
  return hashed ? [sql<boolean>`(${sql.ref(hashed.of)} is not null and ${sql.ref(hashed.column)} is null)`] : []
}

/** Every value of the row under the newest key; null when one of them does not open. */
function sealedAnew(vault: Vault, { sealed, hashed }: SealedTable, row: Row): Record<string, string> | null {
  try {
    const renewed: Record<string, string> = {}
    for (const [column, purpose] of Object.entries(sealed)) {
      const value = row[column] ?? null
      if (value === null) continue
      const plain = vault.open(purpose, value)
      renewed[column] = vault.seal(purpose, plain)
      if (hashed?.of === column) renewed[hashed.column] = hashed.hash(vault, plain)
    }
    return renewed
  } catch {
    return null
  }
}
