import { createServer, type Server, type ServerResponse } from 'node:http'
import { Agent } from 'undici'
import * as z from 'zod'
import { entryHead, laboratoryResult, wholeEntry } from '../../../../test/cloud/records'
import { until } from '../../../../test/until'
import type { Log } from '../../ports'
import { systemRandom } from '../random/systemRandom'
import { askSealed } from './askSealed'
import { createCircuits } from './circuit'
import { hutongRecordService } from './recordService'
import { sm4Decrypt, sm4Encrypt } from './sm4'

const sm4Key = '00112233445566778899aabbccddeeff'
const person = { documentType: '01', documentNumber: '440104198001010011' } as const
const somebodyElse = { documentType: '01', documentNumber: '440104199002020022' } as const

type Question = Record<string, unknown>
type Plain = Record<string, unknown>

/** A province that answers as it is told: by the result, by the whole plain answer, or not at all. */
let answer: (question: Question, response: ServerResponse) => Plain | null
const asked: Question[] = []
const alarms: Parameters<Log['alarm']>[0][] = []
const dispatcher = new Agent()
let province: Server
let baseUrl = ''
beforeAll(async () => {
  province = createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const { data } = JSON.parse(Buffer.concat(parts).toString())
        const question: Question = JSON.parse(sm4Decrypt(sm4Key, data) ?? '')
        asked.push(question)
        const plain = answer(question, response)
        if (plain) response.end(JSON.stringify({ data: sm4Encrypt(sm4Key, JSON.stringify(plain)) }))
      })
  })
  await new Promise<void>((ready) => province.listen(0, '127.0.0.1', ready))
  const address = province.address()
  baseUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  await dispatcher.destroy()
  province.closeAllConnections()
  await new Promise((closed) => province.close(closed))
})
beforeEach(() => {
  asked.length = 0
  alarms.length = 0
})

const log: Log = { call: () => undefined, upstream: () => undefined, bug: () => undefined, alarm: (line) => void alarms.push(line) }

function newLink() {
  const credentials = { paasId: 'p', paasToken: 't' }
  const clock = { now: () => new Date('2026-11-21T01:00:00.000Z') }
  return { credentials, sm4Key, clock, random: systemRandom, dispatcher, circuits: createCircuits() }
}
const service = (link = newLink()) => hutongRecordService(link, baseUrl, log)

const accepted = (result: Plain): Plain => ({ returnCode: '1', returnDesc: '成功', result })
const rest = { nextCursor: null, missing: [], sources: [], empty: null }
/** A sound answer to this question, changed by `more`. */
function answersPage(entries: unknown[], more: (question: Question) => Plain = () => ({})) {
  answer = (question) => accepted({ question: question.question, ...person, count: entries.length, entries, ...rest, ...more(question) })
}

/** The guard off: the same question and the same answer, believed as it comes. */
async function believed(): Promise<unknown[]> {
  const schema = z.object({
    returnCode: z.string(),
    returnDesc: z.string(),
    result: z.optional(z.object({ entries: z.array(z.unknown()) })),
  })
  const taken = await askSealed(newLink(), `${baseUrl}/record.list`, { ...person, question: 'q', limit: 20 }, schema)
  return taken?.entries ?? []
}

const strangers = entryHead({ entryId: 'not-mine', title: '别人的门诊病历' })

test.each<[string, (question: Question) => Plain, string]>([
  ['another person', () => somebodyElse, 'otherPerson'],
  ['the same number of another document', () => ({ documentType: '03' }), 'otherPerson'],
  ['another question', () => ({ question: 'an older one' }), 'otherQuestion'],
  ['half a page', () => ({ count: 2 }), 'halfPage'],
  ['more than it counts', () => ({ count: 0 }), 'halfPage'],
])(
  'an answer for %s is refused whole, with one alarm that names nobody; without the guard it would be shown',
  async (_what, more, what) => {
    answersPage([strangers], more)
    expect(await service().list({ ...person, limit: 20 })).toEqual({ kind: 'refused' })
    expect(alarms).toEqual([{ what, operation: 'record.list' }])
    expect(await believed()).toEqual([strangers])
  },
)

test('entries of another module, or more than were asked for, are no answer to this question', async () => {
  answersPage([entryHead(), entryHead({ module: 'blood', form: 'donation' })])
  expect(await service().list({ ...person, module: 'report', limit: 20 })).toEqual({ kind: 'refused' })
  expect(await service().list({ ...person, limit: 1 })).toEqual({ kind: 'refused' })
  expect(alarms.map(({ what }) => what)).toEqual(['otherQuestion', 'otherQuestion'])
  // The control: the time line over all six has both.
  expect(await service().list({ ...person, limit: 20 })).toMatchObject({
    kind: 'page',
    entries: [{ module: 'report' }, { module: 'blood' }],
  })
})

test('what is not a record’s answer at all is refused; a refusal, and silence, are not', async () => {
  for (const plain of [
    accepted({ question: 'q' }),
    { returnCode: '1', returnDesc: '成功' },
    { returnCode: '2', returnDesc: '?' },
    { hello: 1 },
  ]) {
    answer = () => plain
    expect(await service().list({ ...person, limit: 20 })).toEqual({ kind: 'refused' })
  }
  expect(alarms.map(({ what }) => what)).toEqual(['notARecord', 'notARecord', 'notARecord', 'notARecord'])
  answer = () => ({ returnCode: '0', returnDesc: '省平台没有该居民' })
  expect(await service().list({ ...person, limit: 20 })).toEqual({ kind: 'unavailable' })
  answer = (_question, response) => {
    response.destroy()
    return null
  }
  expect(await service().list({ ...person, limit: 20 })).toEqual({ kind: 'unavailable' })
  answer = (_question, response) => {
    response.end('{"returnCode":"0","returnDesc":"处理失败"}')
    return null
  }
  expect(await service().list({ ...person, limit: 20 })).toEqual({ kind: 'unavailable' })
  expect(alarms).toHaveLength(4)
})

test('each question has a number of its own, and is asked as it was put', async () => {
  answersPage([])
  const query = { ...person, module: 'visit', filter: { orgName: '医院', to: '2026-01-01' }, word: '咳嗽', cursor: 'c', limit: 3 } as const
  await service().list(query)
  await service().list({ ...query, patienceMs: 5_000 })
  await service().listWhole(query)
  expect(asked).toMatchObject([query, query, { ...query, whole: true }])
  expect(asked[0]).not.toHaveProperty('whole')
  expect(asked[1]).not.toHaveProperty('patienceMs')
  expect(new Set(asked.map(({ question }) => question)).size).toBe(3)
})

test('one malformed entry stays in its place, with what of it can be read; its neighbours are whole', async () => {
  const { title: _title, ...untitled } = entryHead({ entryId: 'broken', sourceOrg: '某医院' })
  const wrong = [untitled, { ...untitled, entryId: 'no such id!', module: 'x', sourceOrg: '', collectedAt: '昨天' }, '{', null, 42, []]
  answersPage([entryHead({ entryId: 'first' }), ...wrong, entryHead({ entryId: 'last' })])
  const nothing = { state: 'unreadable', entryId: null, module: null, sourceOrg: null, collectedAt: null }
  expect(await service().list({ ...person, module: 'report', limit: 20 })).toMatchObject({
    entries: [
      { state: 'read', entryId: 'first' },
      { state: 'unreadable', entryId: 'broken', module: 'report', sourceOrg: '某医院', collectedAt: '2026-05-05T02:00:00.000Z' },
      nothing,
      nothing,
      nothing,
      nothing,
      nothing,
      { state: 'read', entryId: 'last' },
    ],
  })
  expect(alarms).toEqual([])
})

test('sensitive as the source marked it, else by our own rule: on title and summary, and on a whole entry’s parts', async () => {
  const parts = [{ part: 'clinicNote', heading: '门诊病历', fields: [{ field: 'diagnosis', label: '诊断', value: '焦虑障碍' }] }]
  const plain = wholeEntry({ form: 'outpatient', module: 'visit', title: '门诊病历', summary: null, parts })
  answersPage([plain, { ...plain, sensitive: 'genetic' }, { ...plain, summary: '梅毒' }])
  const kindsOf = (page: object) =>
    'entries' in page && Array.isArray(page.entries) ? page.entries.map(({ sensitive }) => sensitive) : page
  expect(kindsOf(await service().list({ ...person, limit: 20 }))).toEqual([null, 'genetic', 'infection'])
  expect(kindsOf(await service().listWhole({ ...person, limit: 20 }))).toEqual(['mental', 'genetic', 'mental'])
})

test('a module that the province itself could not read is no empty one; the time line says what it lacks', async () => {
  answersPage([], () => ({ missing: ['blood'], empty: null }))
  expect(await service().list({ ...person, module: 'blood', limit: 20 })).toEqual({ kind: 'unavailable' })
  expect(await service().list({ ...person, limit: 20 })).toMatchObject({ kind: 'page', missing: ['blood'] })
})

test('an entry: the one that was asked for, readable or not, none, or refused', async () => {
  const query = { ...person, entryId: 'entry-1' }
  const one = wholeEntry({ results: [laboratoryResult()] })
  const answers = (entry: unknown, more: Plain = {}) => {
    answer = ({ question }) => accepted({ question, ...person, entry, ...more })
  }
  answers(one)
  expect(await service().entry(query)).toEqual({ kind: 'entry', entry: { ...one, state: 'read' } })
  answers({ ...one, form: 42, entryId: undefined })
  expect(await service().entry(query)).toMatchObject({
    kind: 'entry',
    entry: { state: 'unreadable', entryId: 'entry-1', module: 'report' },
  })
  answers(null)
  expect(await service().entry(query)).toEqual({ kind: 'entry', entry: null })
  expect(alarms).toEqual([])
  answers({ ...one, entryId: 'entry-2' })
  expect(await service().entry(query)).toEqual({ kind: 'refused' })
  answers(one, somebodyElse)
  expect(await service().entry(query)).toEqual({ kind: 'refused' })
  expect(alarms).toEqual([
    { what: 'otherQuestion', operation: 'record.entry' },
    { what: 'otherPerson', operation: 'record.entry' },
  ])
})

describe('who waits for whom', () => {
  const silence = () => null
  const modules = ['basic', 'report', 'visit', 'physical', 'blood', 'vaccination'] as const

  test('slow is told at the end of the patience, and is no sign of a dead province: the next question goes out', async () => {
    const link = newLink()
    answer = silence
    const impatient = modules.flatMap((module) => [1, 2].map(() => service(link).list({ ...person, module, limit: 1, patienceMs: 20 })))
    expect(await Promise.all(impatient)).toEqual(impatient.map(() => ({ kind: 'slow' })))
    await until(
      async () => asked.length,
      (arrived) => arrived === impatient.length,
    )
    answersPage([])
    expect(await service(link).list({ ...person, module: 'blood', limit: 1 })).toMatchObject({ kind: 'page' })
  })

  test('a late answer is checked like any other', async () => {
    let reply = () => {}
    answer = (_question, response) => {
      reply = () => response.end(JSON.stringify({ data: sm4Encrypt(sm4Key, JSON.stringify(accepted({ question: 'q' }))) }))
      return null
    }
    expect(await service().list({ ...person, limit: 1, patienceMs: 20 })).toEqual({ kind: 'slow' })
    await until(
      async () => asked.length,
      (arrived) => arrived === 1,
    )
    reply()
    await until(
      async () => alarms.length,
      (heard) => heard === 1,
    )
  })

  test('a module that is lost five times rests alone: the other five, and revocations, go on', async () => {
    const link = newLink()
    answer = ({ module }, response) => {
      if (module === 'blood') response.destroy()
      return module === 'blood' ? null : accepted({ question: asked.at(-1)?.question, ...person, count: 0, entries: [], ...rest })
    }
    for (let turn = 0; turn < 6; turn += 1)
      expect(await service(link).list({ ...person, module: 'blood', limit: 1 })).toEqual({ kind: 'unavailable' })
    // The sixth did not go out any more: resting.
    expect(asked.filter(({ module }) => module === 'blood')).toHaveLength(5)
    for (const module of modules.filter((one) => one !== 'blood'))
      expect(await service(link).list({ ...person, module, limit: 1 })).toMatchObject({ kind: 'page' })
    expect(link.circuits('https://province.example/codeAuthRec/save').resting()).toBe(false)
  })

  test('refused answers, however many for one person, silence nobody: they are answers', async () => {
    const link = newLink()
    answersPage([strangers], () => somebodyElse)
    for (let turn = 0; turn < 12; turn += 1) await service(link).list({ ...person, module: 'report', limit: 20 })
    expect(alarms).toHaveLength(12)
    answer = ({ question }) => accepted({ question, ...somebodyElse, count: 0, entries: [], ...rest })
    expect(await service(link).list({ ...somebodyElse, module: 'report', limit: 20 })).toMatchObject({ kind: 'page' })
  })
})
