import { randomUUID } from 'node:crypto'
import { type Migration, Migrator, sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../../../test/database'
import type { Database } from '../../../ports'
import { connect } from '../connect'
import { messagesAndTickets } from './m004MessagesAndTickets'
import { recordTickets } from './m006RecordTickets'

let database: TestDatabase
let db: Database
beforeEach(async () => {
  database = await createDatabase()
  db = connect(database.url, 2)
  await migrate({ m004: messagesAndTickets })
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

async function migrate(migrations: Record<string, Migration>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const at = new Date('2026-11-21T01:00:00.000Z')
async function complaint(residentId: string, takenAt: Date | null): Promise<void> {
  await sql`insert into ticket (resident_id, id, kind, event_id, org_code, org_name, words_sealed, created_at, taken_at, due_at)
    values (${residentId}, ${randomUUID()}, 'complaint', ${randomUUID()}, 'o1', '一家医院', 'sealed', ${at}, ${takenAt}, ${takenAt ? null : at})`.execute(
    db,
  )
}

test('complaints that the province has are followed from now on, one row a resident; unsent ones wait for being taken', async () => {
  const [taken, unsent] = [randomUUID(), randomUUID()]
  await complaint(taken, at)
  await complaint(taken, at)
  await complaint(unsent, null)
  await migrate({ m004: messagesAndTickets, m006: recordTickets })
  expect(await db.selectFrom('ticket_follow').selectAll().execute()).toEqual([{ resident_id: taken, due_at: at, tries: 0 }])
  expect(await db.selectFrom('ticket').select(['photos', 'known_state', 'request_key']).execute()).toEqual(
    [1, 2, 3].map(() => ({ photos: 0, known_state: null, request_key: null })),
  )
})
