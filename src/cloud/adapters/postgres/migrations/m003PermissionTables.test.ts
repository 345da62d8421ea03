import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'

let old: OldDatabase
let db: Database
beforeEach(async () => {
  old = await databaseBefore('m003PermissionTables')
  db = old.db
})
afterEach(() => old.close())

const residentId = randomUUID()

test('what was logged before keeps its meaning: covered or not, and one’s own looks neither', async () => {
  for (const [eventId, actor, underGrant] of [
    ['e1', 'hospital', true],
    ['e2', 'hospital', false],
    ['e3', 'self', null],
  ] as const) {
    await sql`insert into access_event (resident_id, event_id, at, actor, under_grant)
      values (${residentId}, ${eventId}, now(), ${actor}, ${underGrant})`.execute(db)
  }
  await old.migrate()
  const rows = await db.selectFrom('access_event').select(['event_id', 'standing']).orderBy('event_id').execute()
  expect(rows.map((row) => row.standing)).toEqual(['covered', 'noGrant', null])
})

test('each hospital of before has one name: the first it asked under', async () => {
  for (const [day, orgCode, orgName] of [
    ['2026-11-02', 'o1', '后来的名字'],
    ['2026-11-01', 'o1', '最早的名字'],
    ['2026-11-03', 'o2', '另一家医院'],
  ]) {
    await sql`insert into access_request values
      (${residentId}, ${randomUUID()}, 'wechat', 'outpatient', ${orgCode}, ${orgName}, '科室', 's1', '医生', ${`${day}T00:00:00Z`}, now())`.execute(
      db,
    )
  }
  await old.migrate()
  expect(await db.selectFrom('hospital_name').select(['org_code', 'org_name']).orderBy('org_code').execute()).toEqual([
    { org_code: 'o1', org_name: '最早的名字' },
    { org_code: 'o2', org_name: '另一家医院' },
  ])
})

test('a code or request of before stays; an ending nobody knows is still refused', async () => {
  const id = randomUUID()
  await sql`insert into access_request values (${residentId}, ${id}, 'wechat', 'outpatient', 'o1', '医院', '科室', 's1', '医生', now(), now(), now(), 'used')`.execute(
    db,
  )
  await sql`insert into authorization_code values (${residentId}, ${id}, 'hash', ${id}, now(), now(), 1, now())`.execute(db)
  await old.migrate()
  expect(await db.selectFrom('authorization_code').select(['receipt_id', 'consent_version']).execute()).toEqual([
    { receipt_id: id, consent_version: null },
  ])
  await db.updateTable('access_request').set({ closing: 'unsent' }).execute()
  await expect(sql`update access_request set closing = 'other'`.execute(db)).rejects.toThrow(/access_request_closing_check/)
  await expect(
    sql`insert into access_event (resident_id, event_id, at, actor) values (${id}, 'e', now(), 'nobody')`.execute(db),
  ).rejects.toThrow(/access_event_actor_check/)
})
