import { migrate } from '../src/cloud/adapters/postgres/migrate'
import { createDatabase, databaseUrl, maintain, type TestDatabase } from './database'

const template = 'cloud_template'
/** Any number, the same for every worker of the run. */
const lockKey = 20_261_121

/** A migrated database of the cloud: a copy of a template that the first of the run's workers to need it makes. */
export async function createCloudDatabase(): Promise<TestDatabase> {
  await maintain(async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const found = await client.query('select 1 from pg_database where datname = $1', [template])
    if (found.rowCount !== 0) return
    await client.query(`create database ${template}_raw`)
    await migrate(databaseUrl(`${template}_raw`))
    // Renamed only when it is complete: a failed migration must not be copied by the next test.
    await client.query(`alter database ${template}_raw rename to ${template}`)
  })
  return createDatabase(template)
}
