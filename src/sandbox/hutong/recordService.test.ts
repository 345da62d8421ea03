import type { Kysely } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { until } from '../../../test/until'
import { recordEntry, recordList } from '../../contract/upstream/hutong/recordService'
import { connect } from '../database/connect'
import type { Tables } from '../database/tables'
import { type ExampleCaller, exampleCaller } from '../exampleCaller'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'

const mother = { documentType: '03', documentNumber: 'MOTHER001' }
const child = { documentType: '03', documentNumber: 'CHILD0001' }
const quiet = { documentType: '03', documentNumber: 'QUIET0001' }

let files: TestDatabase
let call: ExampleCaller
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let database: Kysely<Tables>
beforeAll(async () => {
  files = await createDatabase()
  const settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' })
  sandbox = await startSandbox(settings)
  call = exampleCaller(sandbox.url, settings)
  database = connect(files.url)
  await control('clock', { set: '2026-11-21T04:00:00Z' })
  await fill()
})
afterAll(async () => {
  await database.destroy()
  await sandbox.close()
  await files.drop()
})
beforeEach(async () => {
  await fetch(`${sandbox.url}/control/faults`, { method: 'DELETE' })
})

/** A mother with 25 visits and 25 reports, one of them malformed; her child with one dose; somebody with nothing. */
async function fill(): Promise<void> {
  const bare = { name: '某人', sex: 'female', phone: null, wechat_phone: '19900000000', note: null, quiet_reason: null } as const
  const alone = { mother_id: null, father_id: null }
  const people = [
    { ...bare, ...alone, resident_id: 'm', ordinal: 90_001, document_number: mother.documentNumber, birth_date: '1995-01-01', openid: 'm' },
    {
      ...bare,
      mother_id: 'm',
      father_id: 'q',
      resident_id: 'c',
      ordinal: 90_002,
      document_number: child.documentNumber,
      name: '小𠮷',
      birth_date: '2008-11-22',
      openid: 'c',
    },
    {
      ...bare,
      ...alone,
      resident_id: 'q',
      ordinal: 90_003,
      document_number: quiet.documentNumber,
      birth_date: '1990-01-01',
      openid: 'q',
      quiet_reason: 'before2021',
    },
  ] as const
  await database
    .insertInto('residents')
    .values(people.map((person) => ({ ...person, document_type: '03' })))
    .execute()
  const shape = {
    summary: null,
    occurred_on: null,
    sensitive: null,
    parts: '[]',
    results: '[]',
    collected_at: new Date('2026-10-01T00:00:00Z'),
  }
  const entries = Array.from({ length: 50 }, (_, number) => ({
    ...shape,
    resident_id: 'm',
    module: number % 2 === 0 ? ('visit' as const) : ('report' as const),
    form: number % 2 === 0 ? ('outpatient' as const) : ('laboratory' as const),
    visit_type: 'outpatient' as const,
    occurred_at: new Date(Date.parse('2026-09-01T00:00:00Z') + number * 3600_000),
    entry_id: `m-${number}`,
    title: `第${number}条`,
    source_org: number % 2 === 0 ? '甲医院' : '乙医院',
    malformed: number === 47 ? JSON.stringify({ entryId: 'm-47', sourceOrg: '乙医院', title: 3 }) : null,
  }))
  await database.insertInto('entries').values(entries).execute()
  await database
    .insertInto('entry_sources')
    .values([
      { resident_id: 'm', module: 'visit', source_org: '甲医院' },
      { resident_id: 'm', module: 'report', source_org: '乙医院' },
    ])
    .execute()
  await database
    .insertInto('filled_records')
    .values(['m', 'c', 'q'].map((resident_id) => ({ resident_id })))
    .execute()
}

const control = (path: string, body: object) => fetch(`${sandbox.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
const fault = (body: object) => control('faults', { path: '/records/record.list', count: 1, ...body })

async function ask(path: string, plain: object): Promise<unknown> {
  return (await call(path, plain)).answer
}

async function list(question: object, person = mother) {
  const answer = recordList.answer.parse(await ask('/record.list', { ...person, question: 'q-1', limit: 20, ...question }))
  if (answer.result === undefined) throw new Error(answer.returnDesc)
  return answer.result
}
async function entry(entryId: string, person = mother) {
  return recordEntry.answer.parse(await ask('/record.entry', { ...person, question: 'q-2', entryId })).result
}
const idOf = (listed: unknown) => String(Object(listed).entryId)

test('an answer says whose it is, to which question, how many, and from where', async () => {
  const first = await list({})
  expect(first).toMatchObject({ ...mother, question: 'q-1', count: 20, missing: [], sources: ['乙医院', '甲医院'].sort(), empty: null })
  expect(first.entries).toHaveLength(20)
  const second = await list({ cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ count: 20, sources: [], empty: null })
  const last = await list({ cursor: second.nextCursor ?? '' })
  expect(last).toMatchObject({ count: 10, nextCursor: null })
  expect(new Set([first, second, last].flatMap((page) => page.entries.map(idOf))).size).toBe(50)
  expect((await list({ module: 'report' })).sources).toEqual(['乙医院'])
})

test('heads without parts, whole entries with them, and what is malformed as it is', async () => {
  const heads = (await list({ limit: 4 })).entries
  expect(heads.map(idOf)).toEqual(['m-49', 'm-48', 'm-47', 'm-46'])
  expect(heads[0]).toEqual({
    entryId: 'm-49',
    module: 'report',
    form: 'laboratory',
    title: '第49条',
    summary: null,
    occurredOn: null,
    visitType: 'outpatient',
    sensitive: null,
    sourceOrg: '乙医院',
    collectedAt: '2026-10-01T00:00:00.000Z',
  })
  expect(heads[2]).toEqual({ entryId: 'm-47', sourceOrg: '乙医院', title: 3 })
  expect((await list({ limit: 1, whole: true })).entries[0]).toMatchObject({ parts: [], results: [] })
  expect(await entry('m-48')).toMatchObject({ ...mother, question: 'q-2', entry: { entryId: 'm-48', parts: [] } })
  expect((await entry('m-47'))?.entry).toEqual({ entryId: 'm-47', sourceOrg: '乙医院', title: 3 })
  expect(await entry('m-48', quiet)).toMatchObject({ ...quiet, entry: null })
})

test('why a first page is empty', async () => {
  const why = async (question: object, person = mother) => (await list(question, person)).empty
  expect(await why({ filter: { to: '2020-12-31' } })).toBe('before2021')
  expect(await why({ module: 'blood', filter: { orgName: '新村村卫生站' } })).toBe('notSecondLevel')
  expect(await why({ module: 'blood' })).toBe('notUploaded')
  expect(await why({ filter: { to: '2021-01-01' } })).toBe('notUploaded')
  expect(await why({ word: '没有这个词' })).toBe('notUploaded')
  expect(await why({}, quiet)).toBe('before2021')
  expect(await why({})).toBeNull()
})

test('somebody the province does not know, and a position of another person, are refused', async () => {
  expect(await ask('/record.list', { ...mother, documentType: '01', question: 'q', limit: 5 })).toMatchObject({ returnCode: '0' })
  const { nextCursor } = await list({ limit: 5 })
  expect(await ask('/record.list', { ...child, question: 'q', limit: 5, cursor: nextCursor })).toMatchObject({ returnCode: '0' })
})

describe('relation.check', () => {
  const ward = { ...child, name: '小𠮷' }
  const relation = async (guardian: object, changed: object = {}) =>
    Object(await ask('/relation.check', { guardian, ward: { ...ward, ...changed } })).result

  test('mother and father are told with the child’s birth date and sex', async () => {
    const about = { birthDate: '2008-11-22', sex: 'female', known: [child] }
    expect(await relation(mother)).toEqual({ relation: 'mother', ...about })
    expect(await relation(quiet)).toEqual({ relation: 'father', ...about })
  })

  test.each([
    ['somebody else', child, {}],
    ['nobody the register knows', { ...mother, documentNumber: 'X' }, {}],
    ['another name', mother, { name: '小吉' }],
    ['another number', mother, { documentNumber: 'CHILD0002' }],
    ['another document type', mother, { documentType: '01' }],
  ])('none for %s', async (_, guardian, changed) => {
    expect(await relation(guardian, changed)).toEqual({ relation: 'none' })
  })

  test('none from the eighteenth birthday on, in China', async () => {
    await control('clock', { set: '2026-11-21T15:59:50Z' })
    expect(await relation(mother)).toMatchObject({ relation: 'mother' })
    await control('clock', { set: '2026-11-21T16:00:00Z' })
    expect(await relation(mother)).toEqual({ relation: 'none' })
    await control('clock', { set: '2026-11-21T04:00:00Z' })
  })
})

describe('an answer that cannot be right', () => {
  test('half a page keeps its count, and a page of nothing claims an entry', async () => {
    await fault({ kind: 'halfPage', count: 2 })
    const half = await list({})
    expect([half.count, half.entries.length]).toEqual([20, 10])
    const nothing = await list({}, quiet)
    expect([nothing.count, nothing.entries.length]).toEqual([1, 0])
    expect((await list({})).entries).toHaveLength(20)
  })

  test('another person’s answer carries that person’s document and entries', async () => {
    await fault({ kind: 'otherPerson' })
    const other = await list({})
    expect(other.question).toBe('q-1')
    expect(other.documentNumber).not.toBe(mother.documentNumber)
    expect(other.entries.map(idOf).filter((id) => id.startsWith('m-'))).toEqual([])
    await control('faults', { path: '/records/record.entry', kind: 'otherPerson' })
    expect((await entry('m-48'))?.documentNumber).not.toBe(mother.documentNumber)
    expect(await entry('m-48')).toMatchObject(mother)
  })

  test('another question’s answer is for the right person', async () => {
    await fault({ kind: 'otherQuestion' })
    const other = await list({})
    expect(other).toMatchObject({ ...mother, count: 20 })
    expect(other.question).not.toBe('q-1')
    await control('faults', { path: '/records/record.entry', kind: 'otherQuestion' })
    expect((await entry('m-48'))?.question).not.toBe('q-2')
  })

  test('one malformed entry stands among sound ones', async () => {
    const sound = await list({})
    await fault({ kind: 'malformedEntry' })
    const spoilt = await list({})
    expect(spoilt.entries.slice(1)).toEqual(sound.entries.slice(1))
    expect(spoilt.entries[0]).toMatchObject({ entryId: 'm-49', sourceOrg: '乙医院', title: null, form: 42 })
    expect(spoilt.count).toBe(20)
  })

  test('a missing module is named, and the others’ pages are whole', async () => {
    await fault({ kind: 'moduleMissing', module: 'report', count: 3 })
    const line = await list({ limit: 25 })
    expect(line).toMatchObject({ missing: ['report'], count: 25, nextCursor: null, empty: null })
    expect(new Set(line.entries.map((listed) => Object(listed).module))).toEqual(new Set(['visit']))
    expect(await list({ module: 'visit' })).toMatchObject({ missing: [] })
    expect(await list({ module: 'report' })).toMatchObject({ missing: ['report'], count: 0, entries: [], empty: null })
  })
})

describe('a fault aimed at one module', () => {
  const hits = async () =>
    Object(await (await fetch(`${sandbox.url}/control/faults`)).json()).faults.map(({ hits }: { hits: number }) => hits)

  test('slows that module only', async () => {
    await fault({ kind: 'slow', module: 'report', delayMs: 600_000 })
    let answered = false
    const waiting = list({ module: 'report' }).then(
      () => (answered = true),
      () => undefined,
    )
    await until(hits, ([met]) => met === 1)
    for (const question of [{}, { module: 'visit' }, { module: 'report' }]) expect((await list(question)).count).toBeGreaterThan(0)
    expect(answered).toBe(false)
    expect(await hits()).toEqual([1])
    void waiting
  })

  test('spoils the answer of that module only', async () => {
    await fault({ kind: 'otherQuestion', module: 'visit' })
    await fault({ kind: 'status500', module: 'visit' })
    expect((await list({})).question).toBe('q-1')
    expect((await list({ module: 'report' })).question).toBe('q-1')
    expect(await ask('/record.list', { ...mother, question: 'q-1', limit: 5, module: 'visit' })).toBeUndefined()
    expect((await list({ module: 'visit' })).question).not.toBe('q-1')
    expect(await hits()).toEqual([1, 1])
  })

  test.each([
    [{ kind: 'moduleMissing' }],
    [{ kind: 'halfPage', path: '/records/record.entry' }],
    [{ kind: 'otherPerson', path: '/sms/send' }],
    [{ kind: 'slow', path: '/sms/send', module: 'report' }],
    [{ kind: 'slow', module: 'diary' }],
  ])('%j could never be met, and is refused', async (body) => {
    expect((await fault(body)).status).toBe(400)
  })
})
