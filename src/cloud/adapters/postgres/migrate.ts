import { Migrator } from 'kysely'
import type { Database } from '../../ports'
import { connect } from './connect'
import { firstTables } from './migrations/m001FirstTables'

const migrations = { m001FirstTables: firstTables }
const newest = Object.keys(migrations).at(-1) ?? ''

/** Brings the schema up to date; Kysely's lock table keeps two instances from doing it at once. */
export async function migrateDatabase(db: Database): Promise<void> {
  if (await isCurrent(db)) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** One cheap look, so that the cold start of a function does not pay for the migrator. */
async function isCurrent(db: Database): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true }).catch(() => [])
  if (!tables.some((table) => table.name === 'kysely_migration')) return false
  return (await appliedNames(db)).includes(newest)
}

async function appliedNames(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  return (await migrator.getMigrations()).filter((migration) => migration.executedAt !== undefined).map((migration) => migration.name)
}

export async function migrate(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, 1)
  await migrateDatabase(db).finally(() => db.destroy())
}
