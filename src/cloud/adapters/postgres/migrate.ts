import { Migrator, sql } from 'kysely'
import type { Database } from '../../ports'
import { connect } from './connect'
import { firstTables } from './migrations/m001FirstTables'
import { receiptChain } from './migrations/m002ReceiptChain'
import { permissionTables } from './migrations/m003PermissionTables'
import { messagesAndTickets } from './migrations/m004MessagesAndTickets'
import { grantConsents } from './migrations/m005GrantConsents'
import { recordTickets } from './migrations/m006RecordTickets'
import { guardianships } from './migrations/m007Guardianships'
import { identity } from './migrations/m008Identity'
import { family } from './migrations/m009Family'
import { supportAndKeeping } from './migrations/m010SupportAndKeeping'

/** In the order of their names; what is here is never edited. */
export const migrations = {
  m001FirstTables: firstTables,
  m002ReceiptChain: receiptChain,
  m003PermissionTables: permissionTables,
  m004MessagesAndTickets: messagesAndTickets,
  m005GrantConsents: grantConsents,
  m006RecordTickets: recordTickets,
  m007Guardianships: guardianships,
  m008Identity: identity,
  m009Family: family,
  m010SupportAndKeeping: supportAndKeeping,
}
export type MigrationName = keyof typeof migrations
const newest = Object.keys(migrations).at(-1) ?? ''

/** Brings the schema up to date; Kysely's lock table keeps two instances from doing it at once. */
export async function migrateDatabase(db: Database): Promise<void> {
  if (await isCurrent(db)) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** One cheap look, so that the cold start of a function does not pay for the migrator; a database without the table has had none. */
async function isCurrent(db: Database): Promise<boolean> {
  const applied = await sql`select 1 from kysely_migration where name = ${newest}`.execute(db).catch(() => null)
  return applied !== null && applied.rows.length > 0
}

export async function migrate(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, 1)
  await migrateDatabase(db).finally(() => db.destroy())
}
