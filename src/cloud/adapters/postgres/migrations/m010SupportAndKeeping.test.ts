import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'

let old: OldDatabase
let db: Database
beforeAll(async () => {
  old = await databaseBefore('m010SupportAndKeeping')
  db = old.db
})
afterAll(() => old.close())

test('tickets that were closed before count from now on, and what is there stays; new rows are noted on no one’s honey', async () => {
  const [open, closed] = [randomUUID(), randomUUID()]
  for (const [id, state] of [
    [open, 'answered'],
    [closed, 'closed'],
  ])
    await sql`insert into ticket (resident_id, id, kind, words_sealed, created_at, known_state)
      values (${randomUUID()}, ${id}, 'feedback', 'sealed', '2020-01-01', ${state})`.execute(db)
  await sql`insert into resident (id, lookup, created_at) values (${randomUUID()}, 'lookup', now())`.execute(db)
  const start = new Date((await sql<{ now: Date }>`select now() as now`.execute(db)).rows[0]?.now ?? 0)
  await old.migrate()
  const tickets = await db.selectFrom('ticket').select(['id', 'closed_at']).execute()
  expect(tickets.find(({ id }) => id === open)?.closed_at).toBeNull()
  expect(tickets.find(({ id }) => id === closed)?.closed_at?.getTime()).toBeGreaterThanOrEqual(start.getTime())
  expect(await db.selectFrom('resident').select('deceased_at').execute()).toEqual([{ deceased_at: null }])
  await sql`insert into access_event (resident_id, event_id, at, actor) values (${randomUUID()}, 'e', now(), 'self')`.execute(db)
  expect(await db.selectFrom('honey_touch').selectAll().execute()).toEqual([])
})
