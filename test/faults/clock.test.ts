import * as z from 'zod'
import { openApiDocument } from '../../src/cloud/openApi'
import { codeAuthRecPath } from '../../src/contract/upstream/hutong/codeAuthRec'
import { secondsLeft } from '../../src/miniprogram/locale/digits'
import { learnServerTime, serverNow } from '../../src/miniprogram/session/serverClock'
import { startAuthorizationWorld } from '../cloud/authorizationWorld'
import { hospital } from '../cloud/residents'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { Patient } from '../patient'
import { type Seeded, seeded } from '../seeded'
import { type Stack, startStack } from '../stack'
import { grantOf, grantTo, isReadable, type Pair, pairsOf, standingGrant } from '../standingGrants'
import { until } from '../until'

/** `CLOCK_SEED=n` draws the same offsets again. */
const seed = Number(process.env.CLOCK_SEED ?? 1)
const offsets = deep ? 500 : 60
const second = 1_000
const day = 86_400 * second
/** The province records a moment after we grant, so its end is that much after ours. */
const tolerance = second

let stack: Stack
let nextPair: () => Promise<Pair>
beforeAll(async () => {
  stack = await startStack()
  nextPair = await pairsOf(stack)
}, 60_000)
afterAll(() => stack.close())

/** From a second to a day, small ones as often as large ones. */
function distance(random: Seeded): number {
  return Math.floor(second * 86_400 ** random.fraction())
}

async function setClock(at: number): Promise<void> {
  const body = JSON.stringify({ set: new Date(at).toISOString() })
  await fetch(`${stack.sandboxUrl}/control/clock`, { method: 'POST', body })
}

const timeOf = async () => (await stack.control.now()).getTime()

/** What a hospital is told just now, if now is clearly before or clearly after the end. */
async function look(pair: Pair, end: number): Promise<'right' | 'readAfterEnd' | 'refusedBefore' | 'tooClose'> {
  const before = await timeOf()
  const readable = await isReadable(pair)
  const after = await timeOf()
  if (after < end) return readable ? 'right' : 'refusedBefore'
  if (before >= end + tolerance) return readable ? 'readAfterEnd' : 'right'
  return 'tooClose'
}

async function cloudFollows(): Promise<void> {
  const health = z.object({ now: z.string() })
  await until(
    async () => Math.abs(Date.parse(health.parse(await (await fetch(`${stack.cloudUrl}/healthz`)).json()).now) - (await timeOf())),
    (apart) => apart < second,
  )
}

/** The patient's own list, read with a new session: the old one's time may be over. */
async function shownState({ person, hospital: where, ...pair }: Pair): Promise<string | undefined> {
  await cloudFollows()
  const patient = await new Patient(stack, person).signIn()
  return (await grantOf({ ...pair, person, hospital: where, patient }))?.state
}

test('forwards and back by a second to a day: no ended permission can be read, no valid one is refused', async () => {
  const random = seeded(seed)
  const pairs = await Promise.all([nextPair(), nextPair(), nextPair()])
  const ends = (await Promise.all(pairs.map(standingGrant))).map(({ expiresAt }) => Date.parse(expiresAt))
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const told = { right: 0, readAfterEnd: 0, refusedBefore: 0, tooClose: 0 }
  // All that is before the ends first, in any order: once an end is past, the permission is closed for good.
  for (const [from, sign] of [[first, -1] as const, [last, 1] as const]) {
    for (let turn = 0; turn < offsets / 2; turn += 1) {
      const pair = random.pick(pairs)
      const end = ends[pairs.indexOf(pair)] ?? Number.NaN
      await setClock(from + sign * (distance(random) + tolerance))
      told[await look(pair, end)] += 1
      if (turn % 10 === 0) expect(await shownState(pair)).toMatch(sign < 0 ? /^(active|expiring)$/ : /^expired$/)
    }
  }
  recordFigure(
    `时钟前后拨动 ±1 秒…±1 天，${told.right + told.readAfterEnd + told.refusedBefore} 次`,
    `到期后可读 ${told.readAfterEnd}，有效期内被拒 ${told.refusedBefore}`,
    '0，0',
  )
  expect({ seed, ...told }).toMatchObject({ readAfterEnd: 0, refusedBefore: 0 })
  expect(told.right).toBeGreaterThan(offsets * 0.8)
}, 300_000)

test('a permission recorded late does not outlive what the patient was shown, although the province would let it', async () => {
  const random = seeded(seed + 1)
  const lateSeconds = 600
  await setClock(Date.now())
  await cloudFollows()
  const pair = await nextPair()
  await stack.control.fault({ path: codeAuthRecPath, kind: 'status500', count: 1_000_000 })
  await grantTo(pair)
  await stack.control.advance(lateSeconds)
  await stack.control.clearFaults()
  const grant = await until(
    () => grantOf(pair),
    (found) => found?.state === 'active',
    30_000,
  )
  const end = Date.parse(grant?.expiresAt ?? '')
  const saves = z.array(z.object({ at: z.string() })).parse(await (await fetch(`${stack.sandboxUrl}/control/saves`)).json())
  const provinceEnd = Date.parse(saves.at(-1)?.at ?? '') + 30 * day
  // The control: by the province's own rule it would be readable for ten minutes more.
  expect(provinceEnd - end).toBeGreaterThan((lateSeconds - 60) * second)
  await setClock(end + tolerance)
  await until(
    () => isReadable(pair),
    (readable) => !readable,
  )
  for (let turn = 0; turn < offsets / 10; turn += 1) {
    await setClock(random.between(end + tolerance, provinceEnd))
    expect(await isReadable(pair)).toBe(false)
  }
}, 120_000)

test('a code ends to the millisecond, however far the clock is off either way', async () => {
  const random = seeded(seed + 2)
  const world = await startAuthorizationWorld()
  const around = [-1, 0, 1, -second, second, ...Array.from({ length: offsets }, () => (random.chance(0.5) ? 1 : -1) * distance(random))]
  const wrong: number[] = []
  let resident = await world.newResident()
  for (const [turn, offset] of around.entries()) {
    // A hospital that leaves several requests unanswered within the hour would be turned away.
    if (turn % 3 === 0) resident = await world.newResident()
    const requestId = await world.ask(resident)
    const code = await world.code(resident, requestId)
    const moved = 5 * 60 * second + offset
    world.clock.advance(moved)
    const answer = await world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })
    world.clock.advance(-moved)
    const expected = offset < 0 ? { returnCode: '1' } : { returnCode: '0', reason: 'expired' }
    if (answer.returnCode !== expected.returnCode || answer.reason !== expected.reason) wrong.push(offset)
  }
  await world.close()
  recordFigure(`授权码到期前后，${around.length} 个时差`, `判断错 ${wrong.length}`, '0')
  expect({ seed, wrong }).toEqual({ seed, wrong: [] })
}, 120_000)

test('a phone that is a day wrong counts down by the server’s clock', () => {
  const random = seeded(seed + 3)
  const real = Date.now()
  const phone = jest.spyOn(Date, 'now')
  for (let turn = 0; turn < 500; turn += 1) {
    const phoneIsOff = (random.chance(0.5) ? 1 : -1) * distance(random)
    const left = random.between(0, 300)
    phone.mockReturnValue(real + phoneIsOff)
    learnServerTime(new Date(real).toISOString())
    // Ten seconds later on both clocks.
    phone.mockReturnValue(real + phoneIsOff + 10 * second)
    expect(secondsLeft(new Date(real + (left + 10) * second).toISOString(), serverNow())).toBe(left)
  }
  phone.mockRestore()
})

test('no operation takes a time of the phone’s own', () => {
  const operation = z.object({ post: z.object({ requestBody: z.unknown() }) })
  const inputs = Object.entries(openApiDocument().paths).map(([path, described]) => ({
    path,
    input: JSON.stringify(operation.parse(described).post.requestBody),
  }))
  expect(inputs.length).toBeGreaterThan(20)
  // Up to where the inbox was read: an instant that the server had sent, sent back.
  expect(inputs.filter(({ input }) => input.includes('"format":"date-time"')).map(({ path }) => path)).toEqual(['/api/message.markRead'])
})

test('a clock that steps back puts no revocation to sleep', async () => {
  const world = await startAuthorizationWorld()
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId: grant.grantId }))
  world.gateway.next('unanswered')
  await world.drive()
  world.clock.advance(-day)
  let waited = 0
  for (; waited < 200 && (await world.grants(resident))[0]?.state !== 'revoked'; waited += 1) {
    world.clock.advance(second)
    await world.drive()
  }
  await world.close()
  recordFigure('时钟倒退一天，撤销仍在多久内完成', `${waited} 秒`, '不超过 130 秒')
  expect(waited).toBeLessThanOrEqual(130)
})
