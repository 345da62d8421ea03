import { sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { connect } from '../database/connect'
import { migrate } from '../database/migrate'
import { findEntry, type ListRequest, listEntries } from './entries'

let files: TestDatabase
let database: ReturnType<typeof connect>
beforeAll(async () => {
  files = await createDatabase()
  database = connect(files.url)
  await migrate(database)
  // 45 entries on 23 days, so that ties are common; a neighbour with entries of the same days.
  await sql`insert into entries select resident, 'visit', '2026-01-01T02:00:00Z'::timestamptz + (number / 2) * interval '1 day',
    resident || '-' || number, 'title ' || number, null, null, case when number % 3 = 0 then 'first_org' else 'second%org' end,
    '2026-02-01T00:00:00Z', case when number % 5 = 0 then 'inpatient' else 'outpatient' end, '[]', '[]'
    from generate_series(0, 44) number, unnest(array['r1', 'r2']) resident`.execute(database)
})
afterAll(async () => {
  await database.destroy()
  await files.drop()
})

async function pages(request: Omit<ListRequest, 'module'>, resident = 'r1'): Promise<string[][]> {
  const found: string[][] = []
  let cursor: string | undefined
  do {
    const list = await listEntries(database, resident, { module: 'visit', ...request, cursor })
    if (!list.ok) throw new Error(list.message)
    found.push(list.entries.map(({ entryId }) => entryId))
    cursor = list.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}

test('pages together are the whole list, newest first, each entry once', async () => {
  const found = await pages({ limit: 7 })
  expect(found.map((page) => page.length)).toEqual([7, 7, 7, 7, 7, 7, 3])
  const ids = found.flat()
  expect(new Set(ids).size).toBe(45)
  expect(ids).toEqual((await pages({ limit: 50 })).flat())
  const days = ids.map((id) => Math.floor(Number(id.slice(3)) / 2))
  expect(days).toEqual([...days].sort((left, right) => right - left))
})

test('nobody sees a neighbour’s entries, not even by id', async () => {
  expect((await pages({ limit: 50 }, 'r2')).flat().every((id) => id.startsWith('r2-'))).toBe(true)
  expect(await findEntry(database, 'r2', 'r1-3')).toBeNull()
  expect(await findEntry(database, 'r1', 'r1-3')).toMatchObject({ entryId: 'r1-3', title: 'title 3' })
})

test('filters by organisation, China dates and kind of visit', async () => {
  expect((await pages({ limit: 50, filter: { orgName: 'first_' } })).flat()).toHaveLength(15)
  expect((await pages({ limit: 50, filter: { orgName: 'd%o' } })).flat()).toHaveLength(30)
  expect((await pages({ limit: 50, filter: { from: '2026-01-02', to: '2026-01-03' } })).flat()).toEqual(['r1-5', 'r1-4', 'r1-3', 'r1-2'])
  expect((await pages({ limit: 50, filter: { visitType: 'inpatient' } })).flat()).toHaveLength(9)
  expect((await pages({ limit: 50, word: 'TITLE 44' })).flat()).toEqual(['r1-44'])
})

test('a foreign cursor or date is a refusal, not an exception', async () => {
  expect(await listEntries(database, 'r1', { module: 'visit', limit: 5, cursor: 'x' })).toMatchObject({ ok: false })
  expect(await listEntries(database, 'r1', { module: 'visit', limit: 5, filter: { from: '2026-13-40' } })).toMatchObject({ ok: false })
})

test('the first page and a deep one are read from the index', async () => {
  await sql`analyze entries`.execute(database)
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select entry_id from entries where resident_id = 'r1' and module = 'visit'
    and (occurred_at, entry_id) < ('2026-01-10', 'x') order by occurred_at desc, entry_id desc limit 21`.execute(await noSequentialScan())
  const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(text).toContain('Backward')
  expect(text).not.toContain('Sort')
})

async function noSequentialScan() {
  // A table this small would be read whole: the question is whether the index can answer at all.
  const name = new URL(files.url).pathname.slice(1)
  await sql`alter database ${sql.id(name)} set enable_seqscan = off`.execute(database)
  await sql`alter database ${sql.id(name)} set enable_bitmapscan = off`.execute(database)
  await database.destroy()
  database = connect(files.url)
  return database
}
