import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../config/postgres'
import { running } from './running'

/** One real PostgreSQL for the whole run; each test file makes its own databases in it (test/database.ts). */
async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandang-test-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), port: 0 })
  running.set({ postgres, folder })
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
}

export default globalSetup
