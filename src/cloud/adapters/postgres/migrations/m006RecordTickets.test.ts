import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'

let old: OldDatabase
let db: Database
beforeEach(async () => {
  old = await databaseBefore('m006RecordTickets')
  db = old.db
})
afterEach(() => old.close())

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
  await old.migrate()
  expect(await db.selectFrom('ticket_follow').selectAll().execute()).toEqual([{ resident_id: taken, due_at: at, tries: 0 }])
  expect(await db.selectFrom('ticket').select(['photos', 'known_state', 'request_key']).execute()).toEqual(
    [1, 2, 3].map(() => ({ photos: 0, known_state: null, request_key: null })),
  )
})
