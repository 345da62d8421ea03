import { issueCode } from '../../contract/authorization/issueCode'
import { listGrants } from '../../contract/authorization/listGrants'
import { createClient, type Patience, type SessionKeeper } from './client'
import type { Transport } from './transport'

const resident = '11111111-1111-4111-8111-111111111111'
const session: SessionKeeper = { token: () => 'token', subject: () => resident, era: () => 0, renew: async () => null }
const grants = { grants: [], serverNow: '2026-11-21T06:05:00.000Z' }
const good = { reached: true, body: { ok: true, data: grants, subject: resident, traceId: 'trace' } } as const
const askForCode = { requestId: 'b'.repeat(22), receiptId: resident, byMessage: false }

/** A road that is cut so many times, each failure taking so long; and the clock it takes the time from. */
function weakRoad(cuts: number, eachMs = 100) {
  const state = { asked: 0, now: 0, waited: [] as number[] }
  const transport: Transport = async () => {
    state.asked += 1
    state.now += eachMs
    return state.asked > cuts ? good : { reached: false }
  }
  const patience: Patience = {
    now: () => state.now,
    wait: async (ms) => {
      state.waited.push(ms)
      state.now += ms
    },
  }
  return { state, call: createClient(transport, session, patience) }
}

test('what only reads is asked again, twice at most', async () => {
  const weak = weakRoad(2)
  expect(await weak.call(listGrants, {})).toEqual({ ok: true, data: grants })
  expect(weak.state.waited).toEqual([400, 1_200])
  const gone = weakRoad(9)
  expect(await gone.call(listGrants, {})).toMatchObject({ ok: false, failure: { code: 'client.offline' } })
  expect(gone.state.asked).toBe(3)
})

test('what changes something is not, unless it names itself by a key', async () => {
  const once = weakRoad(2)
  expect(await once.call(issueCode, askForCode)).toMatchObject({ ok: false, failure: { code: 'client.offline' } })
  expect(once.state.asked).toBe(1)
  const keyed = weakRoad(9)
  await keyed.call(issueCode, askForCode, { idempotencyKey: 'k'.repeat(22) })
  expect(keyed.state.asked).toBe(3)
})

test('who has waited long for nothing is not made to wait again', async () => {
  const slow = weakRoad(9, 6_000)
  await slow.call(listGrants, {})
  expect(slow.state.asked).toBe(1)
})
