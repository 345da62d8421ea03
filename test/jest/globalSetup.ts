import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../config/postgres'
import { databaseFolder } from './databaseFolder'
import { running } from './running'

/** One real PostgreSQL for the whole run; each test file makes its own databases in it (test/database.ts). */
async function globalSetup(): Promise<void> {
  const folder = databaseFolder()
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), port: 0 })
  running.set({ postgres, folder })
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
  await hurry(process.env.TEST_POSTGRES_URL)
}

/** Nothing here kills the database itself, so no commit has to wait for the disk. */
async function hurry(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('alter system set synchronous_commit = off')
  await client.query('select pg_reload_conf()')
  await client.end()
}

export default globalSetup
