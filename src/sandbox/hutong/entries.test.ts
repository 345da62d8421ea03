import { sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { connect } from '../database/connect'
import { migrate } from '../database/migrate'
import { findEntry, type ListRequest, listEntries, sourcesOf } from './entries'
import { wireEntry } from './wireEntry'

let files: TestDatabase
let database: ReturnType<typeof connect>
beforeAll(async () => {
  files = await createDatabase()
  database = connect(files.url)
  await migrate(database)
  // 45 entries on 23 days, so that ties are common, in two modules; a neighbour with entries of the same days.
  await sql`insert into entries (resident_id, module, occurred_at, entry_id, title, source_org, collected_at, visit_type, form, parts, results)
    select resident, case when number % 9 = 0 then 'report' else 'visit' end,
      '2026-01-01T02:00:00Z'::timestamptz + (number / 2) * interval '1 day',
      resident || '-' || number, 'title ' || number, case when number % 3 = 0 then 'first_org' else 'second%org' end,
      '2026-02-01T00:00:00Z', case when number % 5 = 0 then 'inpatient' else 'outpatient' end,
      case when number % 9 = 0 then 'laboratory' else 'outpatient' end,
      jsonb_build_array(jsonb_build_object('part', 'visit', 'heading', '就诊信息', 'fields', jsonb_build_array(
        jsonb_build_object('field', 'doctor', 'label', '接诊医生', 'value', case when number = 7 then '说“好”："\\%' else '某医生' end)))),
      case when number % 9 = 0 then '[{"item": "HBA1C", "name": "糖化血红蛋白（HbA1c）", "value": "6.5", "unit": "%", "range": null,
        "flag": "high", "method": null, "instrument": null}]'::jsonb else '[]'::jsonb end
    from generate_series(0, 44) number, unnest(array['r1', 'r2']) resident`.execute(database)
  await sql`insert into entry_sources select distinct resident_id, module, source_org from entries`.execute(database)
  await sql`update entries set malformed = '{"entryId": 12}' where entry_id = 'r1-44'`.execute(database)
})
afterAll(async () => {
  await database.destroy()
  await files.drop()
})

async function pages(request: ListRequest, resident = 'r1'): Promise<string[][]> {
  const found: string[][] = []
  let cursor: string | undefined
  do {
    const list = await listEntries(database, resident, { ...request, cursor })
    if (!list.ok) throw new Error(list.message)
    found.push(list.rows.map((row) => row.entry_id))
    cursor = list.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}
const all = async (request: Omit<ListRequest, 'limit'>, resident = 'r1') => (await pages({ ...request, limit: 50 }, resident)).flat()

test.each(['visit', undefined] as const)('pages of %s together are the whole list, newest first, each entry once', async (module) => {
  const count = module === undefined ? 45 : 40
  const found = await pages({ module, limit: 7 })
  expect(found.map((page) => page.length)).toEqual([7, 7, 7, 7, 7, ...(module === undefined ? [7, 3] : [5])])
  const ids = found.flat()
  expect(new Set(ids).size).toBe(count)
  expect(ids).toEqual(await all({ module }))
  const days = ids.map((id) => Math.floor(Number(id.slice(3)) / 2))
  expect(days).toEqual([...days].sort((left, right) => right - left))
})

test('the time line is all six in one order, or five when one cannot be read', async () => {
  const whole = await all({})
  expect(whole).toEqual(expect.arrayContaining([...(await all({ module: 'visit' })), ...(await all({ module: 'report' }))]))
  expect(await all({ without: 'report' })).toEqual(await all({ module: 'visit' }))
})

test('nobody sees a neighbour’s entries, not even by id', async () => {
  expect((await all({}, 'r2')).every((id) => id.startsWith('r2-'))).toBe(true)
  expect(await findEntry(database, 'r2', 'r1-3')).toBeNull()
  expect(await findEntry(database, 'r1', 'r1-3')).toMatchObject({ entry_id: 'r1-3', title: 'title 3' })
})

test('filters by organisation, China dates and kind of visit', async () => {
  expect(await all({ filter: { orgName: 'first_org' } })).toHaveLength(15)
  expect(await all({ filter: { orgName: 'second%org' } })).toHaveLength(30)
  // A part of a name may be the whole name of another organisation.
  for (const orgName of ['first_', 'org', '%org', '第三']) expect(await all({ filter: { orgName } })).toHaveLength(0)
  expect(await all({ filter: { from: '2026-01-02', to: '2026-01-03' } })).toEqual(['r1-5', 'r1-4', 'r1-3', 'r1-2'])
  expect(await all({ module: 'visit', filter: { visitType: 'inpatient' } })).toHaveLength(8)
})

test('a word is looked for in everything people read, and in nothing else', async () => {
  expect(await all({ word: 'TITLE 44' })).toEqual(['r1-44'])
  expect(await all({ word: 'hba1c' })).toHaveLength(5)
  expect(await all({ word: '接诊医生' })).toHaveLength(45)
  expect(await all({ word: '说“好”："\\%' })).toEqual(['r1-7'])
  // Keys, ids and marks of the JSON itself.
  for (const word of ['heading', 'doctor', 'high', 'null', '","']) expect(await all({ word })).toEqual([])
})

test('a position is good for the list it was given for', async () => {
  const request = { module: 'visit', limit: 5, filter: { visitType: 'outpatient' }, word: 'title' } as const
  const first = await listEntries(database, 'r1', request)
  const cursor = (first.ok ? first.nextCursor : null) ?? ''
  const ask = (resident: string, changed: Partial<ListRequest>) => listEntries(database, resident, { ...request, cursor, ...changed })
  expect(await ask('r1', { limit: 9, whole: true })).toMatchObject({ ok: true })
  expect(await ask('r2', {})).toMatchObject({ ok: false })
  for (const changed of [{ module: undefined }, { module: 'report' }, { filter: {} }, { word: 'titl' }, { word: undefined }] as const) {
    expect(await ask('r1', changed)).toMatchObject({ ok: false })
  }
})

test('a foreign cursor or date is a refusal, not an exception', async () => {
  const old = Buffer.from('1767232800000|r1-3', 'utf8').toString('base64url')
  for (const cursor of ['x', '', old])
    expect(await listEntries(database, 'r1', { module: 'visit', limit: 5, cursor })).toMatchObject({ ok: false })
  expect(await listEntries(database, 'r1', { module: 'visit', limit: 5, filter: { from: '2026-13-40' } })).toMatchObject({ ok: false })
})

test('what a faulty source sent goes out as it is, in its place; whole entries have their parts', async () => {
  const list = await listEntries(database, 'r1', { limit: 3, whole: true })
  const rows = list.ok ? list.rows : []
  expect(wireEntry(rows[0] ?? never(), true)).toEqual({ entryId: 12 })
  expect(wireEntry(rows[1] ?? never(), true)).toMatchObject({ entryId: 'r1-43', parts: [{ part: 'visit' }], results: [] })
  expect(wireEntry(rows[1] ?? never(), false)).not.toHaveProperty('parts')
})

test('sources are those of the module asked for', async () => {
  expect(await sourcesOf(database, 'r1', undefined)).toEqual(['first_org', 'second%org'])
  expect(await sourcesOf(database, 'r1', 'report')).toEqual(['first_org'])
  expect(await sourcesOf(database, 'r9', undefined)).toEqual([])
})

test.each([
  ['one module', sql`module = 'visit' and`],
  ['all six', sql``],
])('the first page and a deep one of %s are read from the index', async (_, module) => {
  await sql`analyze entries`.execute(database)
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select entry_id from entries where resident_id = 'r1' and ${module}
    (occurred_at, entry_id) < ('2026-01-10', 'x') order by occurred_at desc, entry_id desc limit 21`.execute(await noSequentialScan())
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

function never(): never {
  throw new Error('too few entries')
}
