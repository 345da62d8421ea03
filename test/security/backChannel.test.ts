import { randomUUID } from 'node:crypto'
import { freePort } from '../../config/freePort'
import type { IncomingMessage } from '../../src/cloud/adapters/hutong/backChannelGuard'
import { type Application, startApplication } from '../../src/cloud/wiring/application'
import { backChannelCall } from '../../src/cloud/wiring/backChannelCall'
import { readSettings } from '../../src/cloud/wiring/settings'
import { accessEventsReport } from '../../src/contract/upstream/hutong/backChannel/accessEventsReport'
import { accessRequestsCreate } from '../../src/contract/upstream/hutong/backChannel/accessRequestsCreate'
import { codesVerify } from '../../src/contract/upstream/hutong/backChannel/codesVerify'
import { grantsCheck } from '../../src/contract/upstream/hutong/backChannel/grantsCheck'
import { digestHeader } from '../../src/contract/upstream/hutong/tifHeaders'
import { bundleCloud, startCloudProcess } from '../cloudProcess'
import { databaseFingerprint } from '../contract/databaseFingerprint'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { createRequest, digested, sendMessage, signedMessage } from '../province'
import { type Seeded, seeded } from '../seeded'
import { type Outside, startOutside } from '../stack'
import { isAdult } from '../standingGrants'

/** `BACK_CHANNEL_SEED=n` draws the same messages and the same changes to them again. */
const seed = Number(process.env.BACK_CHANNEL_SEED ?? 1)
const each = deep ? 3_400 : 200
const raced = deep ? 1_000 : 40
const asker = { orgCode: '455404501', orgName: '中山大学附属第一医院', department: '心血管内科', staffNo: 'zs1001', staffName: '梁文博' }

let outside: Outside
let application: Application
let people: SyntheticResident[]
beforeAll(async () => {
  outside = await startOutside()
  const read = readSettings(outside.environment)
  if (!read.ok) throw new Error(read.message)
  // Without its worker: nothing but the messages touches the database.
  application = await startApplication(read.settings, { connections: 1, ownConnections: 8, waitForFirstTry: false })
  people = (await syntheticResidents(outside)).filter(isAdult)
}, 60_000)
afterAll(async () => {
  await application.close()
  await outside.close()
})

/** A genuine message of any of the four kinds. */
function genuine(random: Seeded, secondsOff = 0): IncomingMessage {
  const person = random.pick(people)
  const {
    kind: _kind,
    visitType: _visitType,
    ...patient
  } = { kind: '', visitType: '', ...createRequest(outside.environment, person, asker) }
  const requestId = `${'A'.repeat(22)}.${'A'.repeat(22)}`
  const now = new Date(application.clock.now().getTime() + secondsOff * 1_000)
  const [path, body] = random.pick<[string, object]>([
    [accessRequestsCreate.path, createRequest(outside.environment, person, { ...asker, staffNo: `zs${random.below(1_000_000)}` })],
    [codesVerify.path, { requestId, orgCode: asker.orgCode, staffNo: asker.staffNo, code: '000000' }],
    [grantsCheck.path, { requestId }],
    [accessEventsReport.path, { ...patient, eventId: randomUUID(), module: 'report', at: application.clock.now().toISOString() }],
  ])
  return signedMessage(outside.environment, path, body, { now })
}

async function isAccepted(message: IncomingMessage): Promise<boolean> {
  return (await backChannelCall(application, message, 'test')).status === 200
}

async function accepted(messages: readonly IncomingMessage[]): Promise<number> {
  let count = 0
  // Several at once, in the order given.
  for (let index = 0; index < messages.length; index += 8) {
    const answers = await Promise.all(messages.slice(index, index + 8).map(isAccepted))
    count += answers.filter(Boolean).length
  }
  return count
}

/** Sends them all, and tells how many were taken and whether the database is as it was. */
async function assault(name: string, messages: readonly IncomingMessage[]): Promise<void> {
  const before = await databaseFingerprint(outside.databaseUrl)
  const taken = await accepted(messages)
  const untouched = JSON.stringify(await databaseFingerprint(outside.databaseUrl)) === JSON.stringify(before)
  recordFigure(`后台通道：${name}`, `${messages.length} 条，接受 ${taken}`, '0')
  expect({ seed, taken, untouched }).toEqual({ seed, taken: 0, untouched: true })
}

function flipped(bytes: Buffer, random: Seeded): Buffer {
  const copy = Buffer.from(bytes)
  const place = random.below(copy.length)
  copy.writeUInt8(copy.readUInt8(place) ^ (1 << random.below(8)), place)
  return copy
}

const signedHeaders = ['x-tif-timestamp', 'x-tif-paasid', 'x-tif-nonce', 'x-tif-signature', digestHeader]

/** One bit of what is signed, anywhere in it. */
function withOneBitFlipped(message: IncomingMessage, random: Seeded): IncomingMessage {
  const place = random.pick(['headers', 'body', 'path', 'method'])
  if (place === 'body') return { ...message, rawBody: flipped(message.rawBody, random) }
  if (place === 'path') return { ...message, path: flipped(Buffer.from(message.path, 'latin1'), random).toString('latin1') }
  if (place === 'method') return { ...message, method: flipped(Buffer.from(message.method, 'latin1'), random).toString('latin1') }
  const header = random.pick(signedHeaders)
  const value = flipped(Buffer.from(message.headers[header] ?? '', 'latin1'), random).toString('latin1')
  return { ...message, headers: { ...message.headers, [header]: value } }
}

/** What is no flip of a bit: parts of two genuine messages, a shorter or longer body, a header left out. */
function patchedUp(one: IncomingMessage, other: IncomingMessage, random: Seeded): IncomingMessage {
  const { [random.pick(signedHeaders)]: _left, ...fewer } = one.headers
  return random.pick([
    { ...one, rawBody: other.rawBody.equals(one.rawBody) ? Buffer.alloc(0) : other.rawBody },
    { ...one, headers: { ...one.headers, [digestHeader]: other.headers[digestHeader] } },
    { ...one, headers: { ...other.headers, [digestHeader]: one.headers[digestHeader] } },
    { ...one, rawBody: one.rawBody.subarray(0, one.rawBody.length - 1) },
    { ...one, rawBody: Buffer.concat([one.rawBody, Buffer.from(' ')]) },
    { ...one, headers: fewer },
  ])
}

const many = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make)

test('replays, in any order and at once: none', async () => {
  const random = seeded(seed)
  const originals = many(40, () => genuine(random))
  expect(await accepted(originals)).toBe(originals.length)
  const replays = many(each, () => random.pick(originals))
  await assault('重放', replays)
  // Control: a store that forgets lets them through.
  await application.db.deleteFrom('back_channel_nonce').execute()
  expect(await accepted(random.shuffled(originals))).toBe(originals.length)
}, 300_000)

test('one bit flipped, or parts put together: none', async () => {
  const random = seeded(seed + 1)
  const changed = many(each, () =>
    random.chance(0.8) ? withOneBitFlipped(genuine(random), random) : patchedUp(genuine(random), genuine(random), random),
  )
  await assault('改动任意一位', changed)
  // Control: with a digest that fits the change, as if it were not looked at, the other signature stops nothing in a body.
  const bodies = many(200, () => {
    const message = genuine(random)
    return digested(outside.environment, { ...message, rawBody: flipped(message.rawBody, random) })
  })
  expect(await accepted(bodies)).toBeGreaterThan(0)
}, 300_000)

test('a clock that is more than 300 s off: none', async () => {
  const random = seeded(seed + 2)
  const off = () => (random.chance(0.5) ? 1 : -1) * random.pick([random.between(302, 400), random.between(400, 86_400)])
  await assault(
    '时间相差超过 300 秒',
    many(each, () => genuine(random, off())),
  )
  const near = many(40, () => genuine(random, (random.chance(0.5) ? 1 : -1) * random.between(0, 297)))
  expect(await accepted(near)).toBe(near.length)
}, 300_000)

test('one message to two processes at once: exactly one takes it', async () => {
  const bundle = await bundleCloud()
  const port = await freePort()
  const clouds = [
    await startCloudProcess(bundle, outside.environment),
    await startCloudProcess(bundle, { ...outside.environment, PORT: String(port) }),
  ]
  const urls = [outside.cloudUrl, `http://127.0.0.1:${port}`]
  const random = seeded(seed + 3)
  let wrong = 0
  for (let turn = 0; turn < raced; turn += 1) {
    const message = genuine(random)
    const answers = await Promise.all([...urls, ...urls].map((url) => sendMessage(url, message)))
    if (answers.filter(({ status }) => status === 200).length !== 1) wrong += 1
  }
  await Promise.all(clouds.map((cloud) => cloud.end()))
  bundle.remove()
  recordFigure('后台通道：同一条消息同时到两个进程', `${raced} 条，不是恰好接受一次的 ${wrong}`, '0')
  expect(wrong).toBe(0)
}, 300_000)
