import { createHash, randomBytes } from 'node:crypto'
import { dispatch } from '../../src/cloud/dispatch'
import { accountOf } from '../../src/cloud/identity/accounts'
import { absoluteLimit, findSession, idleLimit, openSession } from '../../src/cloud/identity/sessions'
import { type IdentityWorld, startIdentityWorld } from '../cloud/identityWorld'
import { recordFigure } from '../figures'
import { seeded } from '../seeded'

let world: IdentityWorld
/** Tokens that are good, each of another account; and some that were. */
let live: { token: string; openid: string }[]
let expired: string[]
let ended: string[]
const random = seeded(20_261_121)
const minute = 60_000

beforeAll(async () => {
  world = await startIdentityWorld()
  live = await open(200)
  const [idle, old, left] = [await open(150), await open(150), await open(200)]
  const { db } = world
  const now = world.clock.now().getTime()
  const hashesOf = (tokens: readonly { token: string }[]) => tokens.map(({ token }) => hashOf(token))
  const ago = (milliseconds: number) => new Date(now - milliseconds)
  await db
    .updateTable('session')
    .set({ last_seen_at: ago(idleLimit) })
    .where('token_hash', 'in', hashesOf(idle))
    .execute()
  // Created long ago cannot be written by a use case: a clock that is ahead says the same.
  await db.deleteFrom('session').where('token_hash', 'in', hashesOf(old)).execute()
  for (const { token, accountId } of old) {
    await openSession(db, { token, accountId, channel: 'h5', now: ago(absoluteLimit) })
    await db
      .updateTable('session')
      .set({ last_seen_at: ago(minute) })
      .where('token_hash', '=', hashOf(token))
      .execute()
  }
  await db
    .updateTable('session')
    .set({ ended_at: ago(1) })
    .where('token_hash', 'in', hashesOf(left))
    .execute()
  expired = [...idle, ...old].map(({ token }) => token)
  ended = left.map(({ token }) => token)
})
afterAll(() => world?.close())

/** New accounts, each with a session of this moment. */
async function open(count: number) {
  const { db, vault, base, clock } = world
  return Promise.all(
    Array.from({ length: count }, async () => {
      const [openid, token] = [`openid-${base.random.uuid()}`, base.random.token()]
      const accountId = await accountOf(db, vault, openid, base.random.uuid(), clock.now())
      await openSession(db, { token, accountId, channel: 'h5', now: clock.now() })
      return { openid, token, accountId }
    }),
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A token made out of a good one that is not that one any more. */
const changes: readonly ((token: string) => string)[] = [
  (token) => token.slice(0, random.below(token.length)),
  (token) => `${token}${random.pick([...alphabet, ' ', '=', '\u0000', '%00', '\n'])}`,
  (token) => `${random.pick([...alphabet, ' ', '\ufeff'])}${token}`,
  (token) => `${token.slice(1)}${token.slice(0, 1)}`,
  (token) => {
    const at = random.below(token.length)
    const other = random.pick([...alphabet].filter((character) => character !== token[at]))
    return `${token.slice(0, at)}${other}${token.slice(at + 1)}`
  },
  (token) =>
    [...token].map((character) => (character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase())).join(''),
  (token) => hashOf(token),
  (token) => [...token].reverse().join(''),
  (token) => Buffer.from(token).toString('base64url'),
  (token) => `Bearer ${token}`,
  (token) => `${token}' or '1'='1`,
  (token) => token.normalize('NFKC').replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
]

function forged(count: number): string[] {
  const good = new Set(live.map(({ token }) => token))
  const tokens: string[] = []
  while (tokens.length < count) {
    const token = random.chance(0.25) ? randomBytes(16).toString('base64url') : random.pick(changes)(random.pick(live).token)
    if (!good.has(token)) tokens.push(token)
  }
  return tokens
}

/** How many of these a cloud answers as somebody; over callFunction WeChat says who calls. */
async function accepted(tokens: readonly string[], wechatOpenid: string | null = null, guards = {}): Promise<number> {
  const origin = { channel: wechatOpenid === null ? 'h5' : 'weapp', wechatOpenid } as const
  let count = 0
  for (let from = 0; from < tokens.length; from += 16) {
    const answers = await Promise.all(
      tokens
        .slice(from, from + 16)
        .map((session) => dispatch({ ...world.dispatching, ...guards }, 'identity.me', { session, input: {} }, origin, 'trace')),
    )
    count += answers.filter(({ status }) => status !== 401).length
  }
  return count
}

test('the control: every good token is answered; without the limits, every one that has expired', async () => {
  expect(await accepted(live.map(({ token }) => token))).toBe(200)
  // A clock that is a moment behind has not seen the limit pass.
  const behind = new Date(world.clock.now().getTime() - 1)
  const undone = new Error('being seen is not kept')
  const asOfOld = world.db.transaction().execute(async (trx) => {
    const guards = { findSession: findSession({ ...world.base, db: trx, clock: { now: () => behind } }) }
    expect(await accepted(expired, null, guards)).toBe(300)
    throw undone
  })
  await expect(asOfOld).rejects.toBe(undone)
})

test('10,000 forged, changed, expired and ended tokens, and good ones in another WeChat: none', async () => {
  const foreign = live.map(({ token }) => token)
  const others = 4 * foreign.length
  const tokens = [...forged(10_000 - expired.length - ended.length - others), ...expired, ...ended]
  let count = await accepted(tokens)
  for (let turn = 0; turn < 4; turn += 1) count += await accepted(foreign, `openid-of-somebody-else-${turn}`)
  recordFigure('伪造、改动、过期、已结束、别人微信里的登录凭证', `${tokens.length + others} 个，放行 ${count} 个`, '0 个')
  expect([tokens.length + others, count]).toEqual([10_000, 0])
  // They did no harm: the good ones are as good as before.
  expect(await accepted(foreign)).toBe(200)
})

test('a good token in its own WeChat is answered, and expires to the millisecond', async () => {
  const [own] = live
  if (!own) throw new Error('nobody')
  expect(await accepted([own.token], own.openid)).toBe(1)
  const seen = world.clock.now().getTime()
  const at = (instant: number) => ({ findSession: findSession({ ...world.base, clock: { now: () => new Date(instant) } }) })
  const [other] = await open(1)
  if (!other) throw new Error('nobody')
  expect(await accepted([own.token], null, at(seen + idleLimit - 1))).toBe(1)
  expect(await accepted([other.token], null, at(seen + idleLimit))).toBe(0)
})
