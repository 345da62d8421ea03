import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { Agent } from 'undici'
import { freePort } from '../../../../config/freePort'
import { plainJpeg } from '../../../../test/cloud/photoBytes'
import { createDatabase, type TestDatabase } from '../../../../test/database'
import { exampleSettings } from '../../../sandbox/exampleSettings'
import { startSandbox } from '../../../sandbox/server'
import { systemRandom } from '../random/systemRandom'
import { createCircuits } from './circuit'
import type { HutongLink } from './post'
import { sm4Encrypt } from './sm4'
import { hutongTickets } from './tickets'

const settings = exampleSettings({ databaseUrl: '', cloudBaseUrl: 'http://127.0.0.1:9' })
const now = new Date('2026-11-21T02:00:00.000Z')
const person = { documentType: '01' as const, documentNumber: '440104195403120222' }
let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let dispatcher: Agent
beforeAll(async () => {
  files = await createDatabase()
  sandbox = await startSandbox({ ...settings, databaseUrl: files.url })
  dispatcher = new Agent()
  await fetch(`${sandbox.url}/control/clock`, { method: 'POST', body: JSON.stringify({ set: now.toISOString() }) })
})
afterAll(async () => {
  await dispatcher.destroy()
  await sandbox.close()
  await files.drop()
})

function tickets(own: Partial<HutongLink> = {}, baseUrl = `${sandbox.url}/records`) {
  const credentials = { paasId: settings.paasId, paasToken: settings.paasToken }
  const link = {
    credentials,
    sm4Key: settings.sm4Key,
    clock: { now: () => now },
    random: systemRandom,
    dispatcher,
    circuits: createCircuits(),
  }
  return hutongTickets({ ...link, ...own }, baseUrl)
}

function complaint() {
  const org = { orgCode: '455404501', orgName: '中山大学附属第一医院' }
  return {
    ...person,
    ...org,
    ticketId: randomUUID(),
    kind: 'complaint' as const,
    words: '我没有去过',
    eventId: 'event-1',
    evidence: [],
    createdAt: now,
  }
}

test('the province takes a ticket once and lists it', async () => {
  const ticket = complaint()
  const taken = await tickets().create(ticket)
  expect(taken).toMatchObject({ kind: 'taken', ticket: { ticketId: ticket.ticketId, state: 'submitted' } })
  expect(await tickets().create(ticket)).toEqual(taken)
  const listed = await tickets().list(person)
  expect(listed.kind === 'tickets' ? listed.tickets.filter(({ ticketId }) => ticketId === ticket.ticketId) : null).toHaveLength(1)
})

test.each(['status500', 'returnCode0', 'html', 'empty', 'halfBody', 'resetAfterApply'])('%s is no word of the province', async (kind) => {
  const ticket = complaint()
  for (const path of ['/records/tickets.create', '/records/tickets.list']) {
    await fetch(`${sandbox.url}/control/faults`, { method: 'POST', body: JSON.stringify({ path, kind, count: 1 }) })
  }
  expect(await tickets().create(ticket)).toEqual({ kind: 'unavailable' })
  expect(await tickets().list(person)).toEqual({ kind: 'unavailable' })
  // The control: without the fault it is taken.
  expect(await tickets().create(ticket)).toMatchObject({ kind: 'taken' })
})

test('refused in a sealed answer: the province’s own words for it', async () => {
  const nobody = { ...complaint(), documentNumber: '11010119000101001X' }
  expect(await tickets().create(nobody)).toEqual({ kind: 'refused', words: '省平台没有该居民' })
  // The control.
  expect(await tickets().create(complaint())).toMatchObject({ kind: 'taken' })
})

test('with another key or another signature there is no answer', async () => {
  expect(await tickets({ sm4Key: '00'.repeat(16) }).create(complaint())).toEqual({ kind: 'unavailable' })
  expect(await tickets({ credentials: { paasId: settings.paasId, paasToken: 'x' } }).create(complaint())).toEqual({ kind: 'unavailable' })
})

test('an answer about another ticket, or with no real date, is not believed', async () => {
  const ticket = complaint()
  const rest = { holder: '省平台', proposal: null, answer: null, steps: [] }
  const answers = [
    { ticketId: randomUUID(), state: 'submitted', dueOn: '2026-12-06', ...rest },
    { ticketId: ticket.ticketId, state: 'submitted', dueOn: '2026-02-30', ...rest },
    { ticketId: ticket.ticketId, state: 'submitted', dueOn: '2026-12-06', ...rest }, // the control
  ]
  const province = createServer((request, response) => {
    request.resume().on('end', () => {
      const plain = JSON.stringify({ returnCode: '1', returnDesc: '成功', result: answers.shift() })
      response.end(JSON.stringify({ data: sm4Encrypt(settings.sm4Key, plain) }))
    })
  })
  const port = await freePort()
  await new Promise<void>((listening) => province.listen(port, '127.0.0.1', listening))
  const kinds: string[] = []
  for (let turn = 0; turn < 3; turn += 1) kinds.push((await tickets({}, `http://127.0.0.1:${port}`).create(ticket)).kind)
  province.closeAllConnections()
  await new Promise((closed) => province.close(closed))
  expect(kinds).toEqual(['unavailable', 'unavailable', 'taken'])
})

test('an act is done once by its id, in no other state, and only by whose ticket it is', async () => {
  const ticket = complaint()
  const { ticketId } = ticket
  await tickets().create(ticket)
  const confirm = { ...person, ticketId, actId: randomUUID(), act: 'confirm' as const }
  expect(await tickets().act(confirm)).toEqual({ kind: 'notNow' })
  for (let step = 0; step < 2; step += 1) {
    await fetch(`${sandbox.url}/province/tickets`, { method: 'POST', body: JSON.stringify({ ticketId }) })
  }
  const other = { documentType: '07' as const, documentNumber: '10293847' }
  expect(await tickets().act({ ...confirm, ...other })).toEqual({ kind: 'notNow' })
  const done = await tickets().act(confirm)
  expect(done).toMatchObject({ kind: 'done', ticket: { ticketId, state: 'closed' } })
  expect(await tickets().act(confirm)).toEqual(done)
  expect(await tickets().act({ ...confirm, actId: randomUUID() })).toEqual({ kind: 'notNow' })
})

test('three photos as large as they may be arrive within the time of one call', async () => {
  const photo = Buffer.concat([plainJpeg().subarray(0, -2), Buffer.alloc(197_000, 0x5a), plainJpeg().subarray(-2)]).toString('base64')
  expect(await tickets().create({ ...complaint(), evidence: [photo, photo, photo] })).toMatchObject({ kind: 'taken' })
})
