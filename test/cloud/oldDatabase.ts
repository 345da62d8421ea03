import { Migrator } from 'kysely'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { type MigrationName, migrations } from '../../src/cloud/adapters/postgres/migrate'
import type { Database } from '../../src/cloud/ports'
import { createDatabase } from '../database'

export interface OldDatabase {
  readonly url: string
  readonly db: Database
  /** The one migration this is about; `by`: over this connection. */
  migrate(by?: Database): Promise<void>
  close(): Promise<void>
}

/** A database as it stood before a migration. */
export async function databaseBefore(name: MigrationName): Promise<OldDatabase> {
  const database = await createDatabase()
  const db = connect(database.url, 2)
  const migrateTo = async (target: string, by: Database) => {
    const { error } = await new Migrator({ db: by, provider: { getMigrations: async () => migrations } }).migrateTo(target)
    if (error) throw error
  }
  const names = Object.keys(migrations)
  const previous = names[names.indexOf(name) - 1]
  if (previous === undefined) throw new Error(`nothing stood before ${name}`)
  await migrateTo(previous, db)
  return {
    url: database.url,
    db,
    migrate: (by = db) => migrateTo(name, by),
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}
