import { Client } from 'pg'

/** Every value of every row of every table, as text; what is inside json as well. */
export async function everyValue(databaseUrl: string): Promise<Set<string>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
    const values = new Set<string>()
    const gather = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) gather(inner)
      else values.add(String(value))
    }
    for (const { name } of tables.rows) {
      const rows = await client.query<{ line: unknown }>(`select to_jsonb(t) as line from ${client.escapeIdentifier(name)} t`)
      for (const { line } of rows.rows) gather(line)
    }
    return values
  } finally {
    await client.end()
  }
}
