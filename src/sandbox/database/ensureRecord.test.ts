import { sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { people } from '../population/people'
import { recordOf } from '../population/population'
import { connect } from './connect'
import { ensureRecord } from './ensureRecord'
import { fillManyEntries } from './manyEntries'
import { migrate } from './migrate'
import { reseed, seedIfEmpty } from './seed'

let files: TestDatabase
let database: ReturnType<typeof connect>
beforeAll(async () => {
  files = await createDatabase()
  database = connect(files.url)
  await migrate(database)
  await seedIfEmpty(database)
})
afterAll(async () => {
  await database.destroy()
  await files.drop()
})

const entriesOf = (residentId: string) => database.selectFrom('entries').selectAll().where('resident_id', '=', residentId).execute()
const sourcesOf = (residentId: string) =>
  database.selectFrom('entry_sources').select(['module', 'source_org']).where('resident_id', '=', residentId).execute()

function resident(name: string) {
  const found = people().find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

test('the people are there from the start, with their families and why a record is quiet; no entries are', async () => {
  const rows = await database.selectFrom('residents').selectAll().orderBy('ordinal').execute()
  expect(rows).toHaveLength(people().length)
  expect(rows[3]).toMatchObject({ resident_id: 'r004', mother_id: 'r003', father_id: resident('黎承宇').residentId, quiet_reason: null })
  expect(new Set(rows.map(({ quiet_reason }) => quiet_reason))).toEqual(new Set([null, 'before2021', 'notSecondLevel']))
  expect(await database.selectFrom('entries').select('entry_id').execute()).toEqual([])
})

test('a record is written once, whole, however many ask for it at the same time', async () => {
  const person = resident('林秀兰')
  await Promise.all(Array.from({ length: 12 }, () => ensureRecord(database, person.residentId)))
  const [rows, expected] = [await entriesOf(person.residentId), recordOf(person)]
  expect(new Set(rows.map(({ entry_id }) => entry_id))).toEqual(new Set(expected.map(({ entryId }) => entryId)))
  const [one] = expected
  const row = rows.find(({ entry_id }) => entry_id === one?.entryId)
  expect(row).toMatchObject({ form: one?.form, parts: one?.parts, results: one?.results, source_org: one?.sourceOrg, malformed: null })
  const told = new Set((await sourcesOf(person.residentId)).map(({ module, source_org }) => `${module} ${source_org}`))
  expect(told).toEqual(new Set(expected.map(({ module, sourceOrg }) => `${module} ${sourceOrg}`)))
})

test('what a faulty source sends is kept as it was sent', async () => {
  const person = resident('曾浩贤')
  await ensureRecord(database, person.residentId)
  const sent = (await entriesOf(person.residentId)).flatMap(({ malformed }) => (malformed === null ? [] : [malformed]))
  const expected = recordOf(person).flatMap(({ malformed }) => (malformed === null ? [] : [malformed]))
  expect(sent).toHaveLength(expected.length)
  expect(sent).toEqual(expect.arrayContaining(expected))
})

test('nobody, or somebody with an empty record, is no error', async () => {
  await ensureRecord(database, 'r-nobody')
  await ensureRecord(database, 'r005')
  expect([await entriesOf('r-nobody'), await entriesOf('r005')]).toEqual([[], []])
})

test('the record with very many entries has a hundred thousand, each with its own day, value and id', async () => {
  const { residentId } = resident('区永康')
  await ensureRecord(database, residentId)
  const counted = await sql<{ entries: number; ids: number; left: number }>`select count(*)::int as entries,
    count(distinct entry_id)::int as ids, count(*) filter (where results::text ~ '\\{(value|flag)\\}' or summary like '%{value}%')::int as left
    from entries where resident_id = ${residentId}`.execute(database)
  expect(counted.rows).toEqual([{ entries: 100_000, ids: 100_000, left: 0 }])
  const high = await sql<{
    value: string
    flag: string | null
    day: string
  }>`select results->0->>'value' as value, results->0->>'flag' as flag,
    occurred_on as day from entries where resident_id = ${residentId} and entry_id in ('many-1', 'many-2', 'many-3')`.execute(database)
  for (const { value, flag, day } of high.rows) {
    expect(flag).toBe(Number(value) > 11.1 ? 'high' : null)
    expect(day >= '2021-01-04' && day <= '2026-11-01').toBe(true)
  }
})

test.each([
  ['one module', `module = 'report' and `],
  ['the time line', ''],
  ['one source', `source_org = '广东省人民医院' and `],
])('a deep page of %s starts in an index and sorts nothing', async (_, where) => {
  await fillManyEntries(database, `bench ${where}`, 20_000)
  const plan = await sql<{
    'QUERY PLAN': string
  }>`explain select entry_id from entries where resident_id = ${`bench ${where}`} and ${sql.raw(where)}
    (occurred_at, entry_id) < ('2022-01-10', 'x') order by occurred_at desc, entry_id desc limit 21`.execute(database)
  const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(text).toContain('Index')
  expect(text).toContain('Backward')
  expect(text).not.toContain('Sort')
})

test('a reset forgets what was written, and a record asked for meanwhile is whole', async () => {
  await Promise.all([reseed(database), ensureRecord(database, 'r002'), ensureRecord(database, 'r010')])
  await reseed(database)
  expect(await entriesOf('r001')).toEqual([])
  await ensureRecord(database, 'r001')
  expect(await entriesOf('r001')).toHaveLength(recordOf(resident('林秀兰')).length)
})
