import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Place } from './search'

/** Every row of every table of the cloud's own database, partitions included, each column as text and its bytes as they are. */
export async function databaseDump(databaseUrl: string): Promise<Place[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const places: Place[] = []
    for (const { name } of tables) {
      const { rows } = await client.query({ text: `select * from ${name}`, rowMode: 'array' })
      places.push({ name: `table ${name}`, bytes: Buffer.concat(rows.flat().map(asBytes)) })
    }
    return places
  } finally {
    await client.end()
  }
}

function asBytes(value: unknown): Buffer {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
  return Buffer.concat([bytes, Buffer.from('\n')])
}

/** Every file below, if there is anything. */
export function filesBelow(folder: string): Place[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name: `file ${join(parentPath, name)}`, bytes: readFileSync(join(parentPath, name)) }))
}

export function folderOf(url: string): string {
  return fileURLToPath(url)
}
