import { createServer, type Server, type ServerResponse } from 'node:http'
import { Agent } from 'undici'
import { entryHead, wholeEntry } from '../../../../test/cloud/records'
import { until } from '../../../../test/until'
import { type RecordModule, recordModules } from '../../../contract/record/recordModule'
import { systemRandom } from '../random/systemRandom'
import { createCircuits } from './circuit'
import { hutongRecordService, recordConnections } from './recordService'
import { sm4Decrypt, sm4Encrypt } from './sm4'

const sm4Key = '00112233445566778899aabbccddeeff'
const person = { documentType: '01', documentNumber: '440104198001010011' } as const
const largest = 64 * 1024

interface Question {
  readonly question: string
  readonly module?: RecordModule
  readonly limit: number
  readonly cursor?: string
  readonly whole?: boolean
}

let answer: (question: Question, response: ServerResponse) => void
const asked: Question[] = []
const agents: Agent[] = []
let province: Server
let baseUrl = ''
beforeAll(async () => {
  province = createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const question: Question = JSON.parse(sm4Decrypt(sm4Key, JSON.parse(Buffer.concat(parts).toString()).data) ?? '')
        asked.push(question)
        answer(question, response)
      })
  })
  await new Promise<void>((ready) => province.listen(0, '127.0.0.1', ready))
  const address = province.address()
  baseUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  await Promise.all(agents.map((agent) => agent.destroy()))
  province.closeAllConnections()
  await new Promise((closed) => province.close(closed))
})
beforeEach(() => {
  asked.length = 0
})

function service(connections = recordConnections) {
  const dispatcher = new Agent({ connections, maxResponseSize: largest })
  agents.push(dispatcher)
  const clock = { now: () => new Date('2026-11-21T01:00:00.000Z') }
  const credentials = { paasId: 'p', paasToken: 't' }
  const link = { credentials, sm4Key, clock, random: systemRandom, dispatcher, circuits: createCircuits() }
  return hutongRecordService(link, baseUrl, {
    call: () => undefined,
    upstream: () => undefined,
    bug: () => undefined,
    alarm: () => undefined,
  })
}

function reply(response: ServerResponse, result: object): void {
  const plain = { returnCode: '1', returnDesc: '成功', result: { ...person, ...result } }
  response.end(JSON.stringify({ data: sm4Encrypt(sm4Key, JSON.stringify(plain)) }))
}
const rest = { nextCursor: null, missing: [], sources: [], empty: null }
function replyPage(response: ServerResponse, { question }: Question, entries: object[] = [], nextCursor: string | null = null): void {
  reply(response, { question, count: entries.length, entries, ...rest, nextCursor })
}
const soundly = (question: Question, response: ServerResponse) => replyPage(response, question)

const cases: [string, boolean, (response: ServerResponse) => void][] = [
  ['that is no JSON', false, (response) => void response.end('<html>')],
  ['that never ends', false, (response) => void response.end('x'.repeat(2 * largest))],
  ...[400, 401, 403, 404, 413, 414, 422].map((status): (typeof cases)[number] => [
    `of status ${status}`,
    false,
    (response) => void response.writeHead(status).end(),
  ]),
  ['that breaks off', true, (response) => void response.destroy()],
  ...[429, 500, 502, 503, 504].map((status): (typeof cases)[number] => [
    `of status ${status}`,
    true,
    (response) => void response.writeHead(status).end(),
  ]),
]
test.each(cases)('six answers in a row %s; the module rests for everybody: %s', async (_what, rests, respond) => {
  const records = service()
  answer = (_question, response) => respond(response)
  const one = { ...person, module: 'visit', limit: 1 } as const
  for (let turn = 0; turn < 6; turn += 1) expect(await records.list(one)).toEqual({ kind: 'unavailable' })
  answer = soundly
  expect((await records.list(one)).kind).toBe(rests ? 'unavailable' : 'page')
})

describe('a page that is too large', () => {
  /** Forty entries; that many fit one answer. `huge` is one that fits none. */
  function book(fit: number, huge?: number) {
    answer = ({ cursor = '0', limit, whole = false, ...question }, response) => {
      const from = Number(cursor)
      const places = Array.from({ length: Math.min(limit, 40 - from) }, (_, index) => from + index)
      if (whole && (places.length > fit || places.some((place) => place === huge))) return void response.end('x'.repeat(2 * largest))
      const entries = places.map((place) => (whole ? wholeEntry : entryHead)({ entryId: `e${place}`, sourceOrg: `医院${place}` }))
      replyPage(response, { ...question, limit }, entries, from + places.length < 40 ? `${from + places.length}` : null)
    }
  }
  async function everything() {
    const records = service()
    const found: { entryId: string | null; state: string; sourceOrg: string | null }[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await records.listWhole({ ...person, module: 'report', cursor, limit: 50 })
      if (page.kind !== 'page') return page
      found.push(...page.entries)
      if (page.nextCursor === null) return found
      cursor = page.nextCursor
    }
  }
  const ids = Array.from({ length: 40 }, (_, place) => ({ entryId: `e${place}`, state: 'read' }))

  test('is asked for in smaller ones, and nothing of it is lost', async () => {
    book(50)
    expect(await everything()).toMatchObject(ids)
    expect(asked.map(({ limit }) => limit)).toEqual([50])
    for (const fit of [10, 1]) {
      book(fit)
      expect(await everything()).toMatchObject(ids)
    }
  })

  test('because of one entry: that one is unreadable in its place, the others are whole', async () => {
    book(50, 7)
    const found = await everything()
    expect(found).toMatchObject(ids.map((one) => (one.entryId === 'e7' ? { ...one, state: 'unreadable', sourceOrg: '医院7' } : one)))
  })

  test('when even heads are: not answered, and asked no more than a few times', async () => {
    answer = (_question, response) => response.end('x'.repeat(2 * largest))
    expect(await everything()).toEqual({ kind: 'unavailable' })
    expect(asked.map(({ limit, whole }) => [limit, whole])).toEqual([
      [50, true],
      [10, true],
      [1, true],
      [1, undefined],
    ])
  })

  test('one entry by itself that is too large is there, and unreadable', async () => {
    answer = (_question, response) => response.end('x'.repeat(2 * largest))
    expect(await service().entry({ ...person, entryId: 'e7' })).toMatchObject({
      kind: 'entry',
      entry: { state: 'unreadable', entryId: 'e7', module: null },
    })
  })
})

describe('while one module hangs', () => {
  const held: { question: Question; response: ServerResponse }[] = []
  afterEach(() => {
    for (const { response } of held.splice(0)) response.destroy()
  })
  function bloodHangs() {
    answer = (question, response) => (question.module === 'blood' ? void held.push({ question, response }) : soundly(question, response))
  }
  const overview = (records: ReturnType<typeof service>, patienceMs: number) =>
    Promise.all(recordModules.map(async (module) => (await records.list({ ...person, module, limit: 1, patienceMs })).kind))

  test('a hundred people still see the other five, and it takes no more than its places', async () => {
    bloodHangs()
    const records = service()
    const impatient = Array.from({ length: 100 }, () => records.list({ ...person, module: 'blood', limit: 1, patienceMs: 2_000 }))
    await until(
      async () => held.length,
      (holding) => holding === 10,
    )
    // No patience at all but an answer at once: a connection is free.
    const seen = await Promise.all(
      Array.from({ length: 100 }, () =>
        Promise.all(recordModules.filter((one) => one !== 'blood').map((module) => records.list({ ...person, module, limit: 1 }))),
      ),
    )
    expect(new Set(seen.flat().map(({ kind }) => kind))).toEqual(new Set(['page']))
    expect(new Set((await Promise.all(impatient)).map(({ kind }) => kind))).toEqual(new Set(['slow']))
    // Those who gave up waiting for a place were never sent.
    expect(held).toHaveLength(10)
  })

  test('the control: where one module could take all connections, it takes the others’', async () => {
    bloodHangs()
    const records = service(10)
    const hanging = Array.from({ length: 10 }, () => records.list({ ...person, module: 'blood', limit: 1, patienceMs: 2_000 }))
    await until(
      async () => held.length,
      (holding) => holding === 10,
    )
    expect(await overview(records, 50)).toEqual(recordModules.map(() => 'slow'))
    await Promise.all(hanging)
  })

  test('a place that becomes free is handed to who waited for it', async () => {
    bloodHangs()
    const records = service()
    const waiting = Array.from({ length: 12 }, () => records.list({ ...person, module: 'blood', limit: 1 }))
    await until(
      async () => held.length,
      (holding) => holding === 10,
    )
    answer = soundly
    for (const { question, response } of held.splice(0)) replyPage(response, question)
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(waiting.map(() => 'page'))
  })
})
