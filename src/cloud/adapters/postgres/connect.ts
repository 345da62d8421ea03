import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database } from '../../ports'
import type { Tables } from '../../tables'
import { preparingPool } from './preparingPool'

const int8 = 20
const date = 1082

// int8 (count, sum) as a safe integer, date as its text: once, for the whole process.
types.setTypeParser(int8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('an int8 from the database is beyond the safe integers')
  return value
})
types.setTypeParser(date, (text) => text)

/** @param size connections at most: 1 is enough for a cloud function, which serves one call at a time */
export function connect(databaseUrl: string, size: number): Database {
  const pool = new Pool({ connectionString: databaseUrl, max: size, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 })
  // An idle connection that PostgreSQL drops (a restart) is replaced at the next use; unheard it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
}
