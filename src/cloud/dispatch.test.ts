import { randomUUID } from 'node:crypto'
import { callerOf } from '../../test/cloud/callers'
import { testClock } from '../../test/cloud/testClock'
import type { Handlers } from './call'
import { callRoom } from './callRoom'
import { type DispatchNeeds, dispatch } from './dispatch'
import { done } from './result'

const person = { residentId: randomUUID(), documentType: '01', documentNumber: '440106195603050022', name: '陈桂芳' } as const
const me = { level: 2, proofDue: false, phoneMasked: null, resident: null } as const
const origin = { channel: 'h5', wechatOpenid: null } as const

/** One person is signed in, by two tokens; about any other the database does not answer until it is let go. */
function slowCloud(room = callRoom({ most: 200, mostOfOne: 30 })) {
  let letGo: () => void = () => undefined
  const held = new Promise<null>((resolve) => {
    letGo = () => resolve(null)
  })
  const handlers: Handlers = Object.assign(Object.create(null), { 'identity.me': async () => done(me) })
  const needs: DispatchNeeds = {
    ...{ handlers, callRoom: room, clock: testClock(), findWard: async () => null },
    findSession: async (token) => (token.startsWith('hers') ? callerOf(person) : held),
    log: { call: () => undefined, upstream: () => undefined, bug: () => undefined, alarm: () => undefined },
  }
  const call = async (session: string) => (await dispatch(needs, 'identity.me', { input: {}, session }, origin, 'trace')).status
  return { call, room, letGo: () => letGo() }
}

/** 200 calls that wait, each with a token of its own making, and what who is signed in hears meanwhile. */
async function heardBeside({ call, room, letGo }: ReturnType<typeof slowCloud>) {
  const before = await call('hers')
  const flood = Array.from({ length: 200 }, () => call(randomUUID()))
  const [within, heard] = [room.within, await call('hers')]
  letGo()
  return { before, within, heard, flood: (await Promise.all(flood)).filter((status) => status === 429).length }
}

test('200 made-up tokens share half the room: who is signed in is answered beside them', async () => {
  expect(await heardBeside(slowCloud())).toEqual({ before: 200, within: 100, heard: 200, flood: 100 })
})

test('the control: with a place for whatever token is sent they have the whole room', async () => {
  const room = callRoom({ most: 200, mostOfOne: 30 })
  const believing = Object.assign(room, { tokens: { accountOf: (token: string) => token, learn: () => undefined } })
  expect(await heardBeside(slowCloud(believing))).toEqual({ before: 200, within: 200, heard: 429, flood: 0 })
})

test('one account has its places once, by however many tokens; a token whose session is over is nobody’s again', async () => {
  const { call, room } = slowCloud(callRoom({ most: 200, mostOfOne: 1 }))
  expect(await Promise.all([call('hers'), call('hers too')])).toEqual([200, 429])
  expect([room.tokens.accountOf('hers'), room.tokens.accountOf('hers too')]).toEqual([person.residentId, person.residentId])
  room.tokens.learn('hers', null)
  expect(room.tokens.accountOf('hers')).toBeNull()
  expect(room.within).toBe(0)
})
