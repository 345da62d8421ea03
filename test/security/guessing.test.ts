import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import type { SelfResident } from '../../src/cloud/call'
import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../cloud/authorizationWorld'
import { hospital } from '../cloud/residents'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { seeded } from '../seeded'

const values = 1_000_000
const guesses = deep ? values : 2_000
const atOnce = 16
const mostTries = 5

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

async function liveCode() {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  return { resident, requestId, code: await world.code(resident, requestId) }
}

/** So many different codes in an order nobody planned, the right one among them but not among the first few. */
function guessesWith(code: string, count: number): string[] {
  const random = seeded(Number(code))
  const start = random.below(values)
  // 7,919 has no factor in common with a million: every value comes exactly once.
  const all = Array.from({ length: count }, (_, index) => String((start + index * 7_919) % values).padStart(6, '0'))
  const others = all.filter((guess) => guess !== code)
  const place = Math.floor(others.length / 2)
  return [...others.slice(0, place), code, ...others.slice(place, count - 1)]
}

interface Told {
  accepted: number
  reasons: Map<string, number>
}

/** Types them all, several at once, as the doctor who asked. */
async function typeAll(requestId: string, codes: readonly string[], stopWhenFound = false): Promise<Told> {
  const told: Told = { accepted: 0, reasons: new Map() }
  let next = 0
  async function hand(): Promise<void> {
    for (let code = codes[next++]; code !== undefined; code = codes[next++]) {
      const answer = await world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })
      if (answer.returnCode === '1') told.accepted += 1
      const reason = String(answer.reason)
      told.reasons.set(reason, (told.reasons.get(reason) ?? 0) + 1)
      if (stopWhenFound && told.accepted > 0) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return told
}

async function evaluated(resident: SelfResident): Promise<number> {
  const { tries } = await world.db
    .selectFrom('authorization_code')
    .select('tries')
    .where('resident_id', '=', resident.residentId)
    .executeTakeFirstOrThrow()
  return tries
}

test('every value against one live code: five are looked at, none is accepted, and the patient has a new one at once', async () => {
  const { resident, requestId, code } = await liveCode()
  const begun = performance.now()
  const told = await typeAll(requestId, guessesWith(code, guesses))
  const seconds = (performance.now() - begun) / 1000
  const looked = await evaluated(resident)
  recordFigure(
    '猜一个有效授权码',
    `试 ${guesses} 个，核对 ${looked} 次，通过 ${told.accepted}（${seconds.toFixed(0)} 秒）`,
    '核对不超过 5 次，通过 0',
  )
  expect(looked).toBeLessThanOrEqual(mostTries)
  expect(told.accepted).toBe(0)
  expect([...told.reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(guesses)
  expect(await world.grants(resident)).toEqual([])
  // The victim is not locked out: another code, and it is good.
  const again = await world.code(resident, requestId)
  expect((await typeAll(requestId, [again])).accepted).toBe(1)
}, 1_800_000)

/** Every count of wrong tries, the code's and the hospital's. */
const counted = ['authorization_code', 'hospital_wrong_try', 'sms_wrong_try']

test('control: without the limits of tries the same hands find the code', async () => {
  const { resident, requestId, code } = await liveCode()
  await sql`create function forget_tries() returns trigger language plpgsql as 'begin new.tries := 0; return new; end'`.execute(world.db)
  const forget = (table: string) =>
    sql`create trigger forget_tries before insert or update on ${sql.table(table)} for each row execute function forget_tries()`
  for (const table of counted) await forget(table).execute(world.db)
  const told = await typeAll(requestId, guessesWith(code, 2_000), true)
  for (const table of counted) await sql`drop trigger forget_tries on ${sql.table(table)}`.execute(world.db)
  expect(told.accepted).toBe(1)
  expect(await world.grants(resident)).toHaveLength(1)
}, 120_000)

test('codes without a pending request: none', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const receiptId = await world.agree(resident, requestId)
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId })))
  const asked = await world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId }))
  expect(asked).toEqual({ ok: false, code: 'authorization.requestClosed' })
})

test('a dump holds nothing that a dictionary of all codes could be searched by; with the key it could', async () => {
  const count = deep ? 1_000 : 20
  const live = []
  for (let index = 0; index < count; index += 1) live.push(await liveCode())
  const unkeyed = [
    (text: string) => createHash('sm3').update(text).digest('hex'),
    (text: string) => createHash('sha256').update(text).digest('hex'),
    (text: string) => createHmac('sm3', '').update(text).digest('hex'),
  ]
  let [found, foundWithKey] = [0, 0]
  for (const { resident, code } of live) {
    const row = await world.db
      .selectFrom('authorization_code')
      .select(['code_hash', 'request_id', 'resident_id'])
      .where('resident_id', '=', resident.residentId)
      .executeTakeFirstOrThrow()
    // Whoever has the dump tries every code; only the right one could match, so only that one is tried here.
    const texts = [code, `${row.request_id}|${code}`, `${row.resident_id}|${row.request_id}|${code}`]
    const known = [...texts, ...texts.map((text) => `authorization.code|${text}`)]
    if (known.some((text) => unkeyed.some((hash) => hash(text) === row.code_hash))) found += 1
    if (texts.some((text) => world.vault.lookup('authorization.code', text) === row.code_hash)) foundWithKey += 1
  }
  recordFigure('拿到整个数据库，能算回的有效授权码', `${found} / ${count}`, '0')
  expect(found).toBe(0)
  expect(foundWithKey).toBe(count)
}, 300_000)

/** How far from even, in standard deviations: chi-square over a thousand equal ranges. */
function unevenness(draw: () => number, draws: number): number {
  const cells = new Uint32Array(1_000)
  for (let index = 0; index < draws; index += 1) {
    const cell = Math.floor(draw() / 1_000)
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  const expected = draws / cells.length
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = cells.length - 1
  return (chiSquare - freedom) / Math.sqrt(2 * freedom)
}

test('each of a million codes is as likely as any other; a remainder of random bytes would be seen', () => {
  const uneven = unevenness(() => Number(systemRandom.code()), values)
  const remainder = unevenness(() => Number.parseInt(systemRandom.uuid().slice(0, 6), 16) % values, values)
  recordFigure('一百万个授权码的分布', `偏离 ${uneven.toFixed(2)} 个标准差（对照 ${remainder.toFixed(0)}）`, '不超过 5')
  expect(Math.abs(uneven)).toBeLessThan(5)
  expect(remainder).toBeGreaterThan(5)
}, 60_000)
