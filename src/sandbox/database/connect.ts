import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Tables } from './tables'

export function connect(databaseUrl: string): Kysely<Tables> {
  const pool = new Pool({ connectionString: databaseUrl, max: 8 })
  // A server that goes away while a connection is idle must not end the process: the next query says so.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
