import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { sm4Encrypt } from '../../src/cloud/adapters/hutong/sm4'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accountOf } from '../../src/cloud/identity/accounts'
import { openSession } from '../../src/cloud/identity/sessions'
import { type Application, startApplication } from '../../src/cloud/wiring/application'
import { backChannelCall } from '../../src/cloud/wiring/backChannelCall'
import { httpApp } from '../../src/cloud/wiring/httpApp'
import { readSettings } from '../../src/cloud/wiring/settings'
import { accessRequestsCreate } from '../../src/contract/upstream/hutong/backChannel/accessRequestsCreate'
import { completeEnvironment } from '../cloud/environment'
import { personNumber } from '../cloud/residents'
import { createCloudDatabase } from '../cloudDatabase'
import { recordFigure } from '../figures'
import { signedMessage } from '../province'
import { until } from '../until'

const capacity = 40

let database: Awaited<ReturnType<typeof createCloudDatabase>>
let application: Application
let app: ReturnType<typeof httpApp>
let blocker: Client
/** Of different people, each seen here before. */
let sessions: readonly string[]
beforeAll(async () => {
  database = await createCloudDatabase()
  const read = readSettings({ ...completeEnvironment, DATABASE_URL: database.url, CALLS_AT_ONCE: String(capacity), LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.message)
  application = await startApplication(read.settings, { connections: 4, ownConnections: 2, waitForFirstTry: false })
  app = httpApp(application)
  blocker = new Client({ connectionString: database.url })
  await blocker.connect()
  sessions = await Promise.all(Array.from({ length: 3 * capacity }, (_, person) => signIn(`openid-${person}`)))
  // One after the other: before anybody is known they share half the room.
  for (const session of sessions) expect(await call(session)).toBe(200)
}, 60_000)
afterAll(async () => {
  await blocker.end()
  await application.close()
  await database.drop()
})

async function signIn(openid: string): Promise<string> {
  const { db, clock, settings } = application
  const token = randomUUID()
  const accountId = await accountOf(db, sealedVault(settings.IDENTITY_KEYS), openid, randomUUID(), clock.now())
  await openSession(db, { token, accountId, channel: 'h5', now: clock.now() })
  return token
}

function call(session: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` }
  return Promise.resolve(app.request('/api/identity.me', { method: 'POST', headers, body: '{"input":{}}' })).then(({ status }) => status)
}

/** The same, and noted when it was answered. */
async function heard(session: string, settled: number[]): Promise<number> {
  const status = await call(session)
  settled.push(status)
  return status
}

const counted = (statuses: readonly number[]) =>
  Object.fromEntries([...new Set(statuses)].sort().map((status) => [status, statuses.filter((each) => each === status).length]))

/** Nobody gets an answer about a session until it is let go. */
async function blocked<Result>(act: () => Promise<Result>): Promise<Result> {
  await blocker.query('begin; lock table session in access exclusive mode')
  try {
    return await act()
  } finally {
    await blocker.query('rollback')
  }
}

test('three times as many as there is room for, while the database stands still: the others are shed at once, those within are answered', async () => {
  const settled: number[] = []
  const calls = await blocked(async () => {
    const sent = sessions.map((session) => heard(session, settled))
    await until(
      async () => settled.length,
      (count) => count >= 2 * capacity,
    )
    // Whoever is answered by now was turned away: nobody within has been.
    expect(counted(settled)).toEqual({ 429: 2 * capacity })
    expect(application.callRoom.within).toBe(capacity)
    return sent
  })
  const all = counted(await Promise.all(calls))
  recordFigure(
    `过载：同时 ${3 * capacity} 次请求，只容 ${capacity} 次，数据库停住`,
    `5xx ${Object.entries(all).reduce((sum, [status, count]) => sum + (Number(status) >= 500 ? count : 0), 0)} 次，立即婉拒 ${all[429] ?? 0} 次`,
    '5xx 0 次，其余都有答复',
  )
  // 200: those within were answered, by the database.
  expect(all).toEqual({ 200: capacity, 429: 2 * capacity })
  expect(application.callRoom.within).toBe(0)
  expect(counted(await Promise.all(sessions.slice(0, capacity).map(call)))).toEqual({ 200: capacity })
})

test('the control: without that room everybody waits for the database, and nobody is told anything while it stands still', async () => {
  const open = { ...application, callRoom: { ...application.callRoom, enter: () => ({ moveTo: () => true, leave: () => undefined }) } }
  const before = app
  app = httpApp(open)
  const settled: number[] = []
  const { calls, early } = await blocked(async () => {
    const sent = sessions.map((session) => heard(session, settled))
    // As many turns of the event loop as shedding would have taken many times over.
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise((next) => setImmediate(next))
    // Noted before the database is let go: letting it go takes a while in which the first are answered.
    return { calls: sent, early: [...settled] }
  })
  app = before
  await Promise.all(calls)
  expect(early).toEqual([])
})

test('made-up tokens fill half the room, however many: who is signed in is let in beside them', async () => {
  const [flood, own] = await blocked(async () => {
    const made = Array.from({ length: 200 }, () => call(randomUUID()))
    await until(
      async () => application.callRoom.within,
      (within) => within > 0,
    )
    expect(application.callRoom.within).toBe(capacity / 2)
    const theirs = sessions.slice(0, capacity / 2).map(call)
    await until(
      async () => application.callRoom.within,
      (within) => within === capacity,
    )
    return [made, theirs]
  })
  expect(counted(await Promise.all(flood))).toEqual({ 401: capacity / 2, 429: 200 - capacity / 2 })
  expect(counted(await Promise.all(own))).toEqual({ 200: capacity / 2 })
})

test('one person’s calls fill their own places only: others are answered beside them', async () => {
  const [greedy = '', ...rest] = sessions
  await blocked(async () => {
    const flood = Array.from({ length: 1_000 }, () => call(greedy))
    await until(
      async () => application.callRoom.within,
      (within) => within > 0,
    )
    expect(application.callRoom.within).toBe(30)
    const others = rest.slice(0, capacity - 30).map(call)
    await until(
      async () => application.callRoom.within,
      (within) => within === capacity,
    )
    void Promise.all([...flood, ...others])
  })
  await until(
    async () => application.callRoom.within,
    (within) => within === 0,
  )
})

test('the province and the worker have connections of their own: a message of the province is answered while every patient waits', async () => {
  await blocked(async () => {
    const calls = sessions.slice(0, capacity).map(call)
    await until(
      async () => application.callRoom.within,
      (within) => within === capacity,
    )
    const asked = {
      ...{
        kind: 'wechat',
        visitType: 'outpatient',
        orgCode: 'o1',
        orgName: '一家医院',
        department: '内科',
        staffNo: 's1',
        staffName: '医生',
      },
      ...{ documentType: '01', documentNumber: '', patientName: '测试' },
    }

    const body = { ...asked, documentNumber: sm4Encrypt(completeEnvironment.HUTONG_SM4_KEY, personNumber(1)) }
    const message = signedMessage(completeEnvironment, accessRequestsCreate.path, body, { now: application.clock.now() })
    expect(await backChannelCall(application, message, 'trace')).toMatchObject({ status: 200, body: { returnCode: '1' } })
    await application.end()
    expect(application.callRoom.within).toBe(capacity)
    void Promise.all(calls)
  })
  await until(
    async () => application.callRoom.within,
    (within) => within === 0,
  )
})
