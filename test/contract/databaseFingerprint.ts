import { Client } from 'pg'

/**
 * A digest of every row of every table, but for when a session was last seen and for what the worker does in its own time (checkpoints):
 * equal means nothing was changed.
 */
const ofNoCall = `'last_seen_at' - 'anchored_number'`

export async function databaseFingerprint(databaseUrl: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
        and tablename <> 'consent_checkpoint' order by 1`,
    )
    const digests: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const row = await client.query<{ digest: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(line, ',' order by line)), '') as digest
         from (select (to_jsonb(t) - ${ofNoCall})::text as line from ${client.escapeIdentifier(name)} t) lines`,
      )
      digests[name] = row.rows[0]?.digest ?? ''
    }
    return digests
  } finally {
    await client.end()
  }
}
