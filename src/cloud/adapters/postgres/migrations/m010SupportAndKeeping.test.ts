import { randomUUID } from 'node:crypto'
import { type Migration, Migrator, sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../../../test/database'
import type { Database } from '../../../ports'
import { connect } from '../connect'
import { firstTables } from './m001FirstTables'
import { receiptChain } from './m002ReceiptChain'
import { permissionTables } from './m003PermissionTables'
import { messagesAndTickets } from './m004MessagesAndTickets'
import { grantConsents } from './m005GrantConsents'
import { recordTickets } from './m006RecordTickets'
import { guardianships } from './m007Guardianships'
import { identity } from './m008Identity'
import { family } from './m009Family'
import { supportAndKeeping } from './m010SupportAndKeeping'

const before = {
  m001: firstTables,
  m002: receiptChain,
  m003: permissionTables,
  m004: messagesAndTickets,
  m005: grantConsents,
  m006: recordTickets,
  m007: guardianships,
  m008: identity,
  m009: family,
}

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createDatabase()
  db = connect(database.url, 2)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

async function migrate(migrations: Record<string, Migration>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
}

test('tickets that were closed before count from now on, and what is there stays; new rows are noted on no one’s honey', async () => {
  await migrate(before)
  const [open, closed] = [randomUUID(), randomUUID()]
  for (const [id, state] of [
    [open, 'answered'],
    [closed, 'closed'],
  ])
    await sql`insert into ticket (resident_id, id, kind, words_sealed, created_at, known_state)
      values (${randomUUID()}, ${id}, 'feedback', 'sealed', '2020-01-01', ${state})`.execute(db)
  await sql`insert into resident (id, lookup, created_at) values (${randomUUID()}, 'lookup', now())`.execute(db)
  const start = new Date((await sql<{ now: Date }>`select now() as now`.execute(db)).rows[0]?.now ?? 0)
  await migrate({ ...before, m010: supportAndKeeping })
  const tickets = await db.selectFrom('ticket').select(['id', 'closed_at']).execute()
  expect(tickets.find(({ id }) => id === open)?.closed_at).toBeNull()
  expect(tickets.find(({ id }) => id === closed)?.closed_at?.getTime()).toBeGreaterThanOrEqual(start.getTime())
  expect(await db.selectFrom('resident').select('deceased_at').execute()).toEqual([{ deceased_at: null }])
  await sql`insert into access_event (resident_id, event_id, at, actor) values (${randomUUID()}, 'e', now(), 'self')`.execute(db)
  expect(await db.selectFrom('honey_touch').selectAll().execute()).toEqual([])
})
