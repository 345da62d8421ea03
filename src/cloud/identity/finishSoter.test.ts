import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const minute = 60_000
let openids = 0

async function freshAtLevel2() {
  openids += 1
  const person = world.newPerson()
  const phone = world.newPhone(`soter-${openids}`)
  const residentId = await phone.arriveAtLevel2(person)
  return { person, phone, residentId }
}

/** Somebody at level 2 whose phone is enrolled, and whose fresh proof is over. */
async function atLevel2() {
  const { phone } = await freshAtLevel2()
  expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
  world.clock.advance(5 * minute + 1)
  expect(await look(phone)).toBe('identity.stepUpRequired')
  return phone
}
const look = (phone: IdentityPhone) => phone.codeOf('record.overview', { module: 'vaccination' })
const challengeOf = async (phone: IdentityPhone) => (await phone.call('identity.startSoter', {})).challenge
const signedBy = ({ openid }: IdentityPhone) => `signed by ${openid}`
const resultOf = (challenge: string, chip: object = { cpu_id: 'phone-a', uid: '10' }) =>
  JSON.stringify({ raw: challenge, fid: '2', counter: 7, tee_n: 'x', ...chip })
const finish = (phone: IdentityPhone, resultJson: string, signature = signedBy(phone)) =>
  phone.codeOf('identity.finishSoter', { resultJson, signature })

test('a challenge of 128 bits that this phone signed opens what asks for a fresh proof, for five minutes from when it was given', async () => {
  const phone = await atLevel2()
  const { challenge, expiresInSeconds } = await phone.call('identity.startSoter', {})
  expect(Buffer.from(challenge, 'base64url')).toHaveLength(16)
  expect(expiresInSeconds).toBe(120)
  world.clock.advance(minute)
  expect(await finish(phone, resultOf(challenge))).toBe('ok')
  world.clock.advance(4 * minute)
  expect(await look(phone)).toBe('ok')
  world.clock.advance(1)
  expect(await look(phone)).toBe('identity.stepUpRequired')
})

test('replayed, late, of another WeChat, or with another challenge: rejected, and nothing opens', async () => {
  const [phone, other] = [await atLevel2(), await atLevel2()]
  await other.codeOf('identity.me')
  const mine = await challengeOf(phone)
  const theirs = await challengeOf(other)
  const rejected = 'identity.soterRejected'
  expect(await finish(phone, resultOf(theirs))).toBe(rejected)
  expect(await finish(phone, resultOf(`${mine}x`))).toBe(rejected)
  expect(await finish(phone, resultOf(mine), signedBy(other))).toBe(rejected)
  const chipless = [JSON.stringify({ raw: mine }), resultOf(mine, { cpu_id: '', uid: '10' }), resultOf(mine, { cpu_id: 'phone-a' })]
  for (const garbled of ['{}', 'raw', '[]', '{"raw":7}', `"${mine}"`, ...chipless]) expect(await finish(phone, garbled)).toBe(rejected)
  expect(await look(phone)).toBe('identity.stepUpRequired')
  expect(await finish(phone, resultOf(mine))).toBe('ok')
  world.clock.advance(5 * minute + 1)
  expect(await finish(phone, resultOf(mine))).toBe(rejected)
  const late = await challengeOf(phone)
  world.clock.advance(2 * minute)
  expect(await finish(phone, resultOf(late))).toBe(rejected)
  expect(await look(phone)).toBe('identity.stepUpRequired')
})

test('one signature sent ten times at once opens once', async () => {
  const phone = await atLevel2()
  const challenge = await challengeOf(phone)
  const answers = await Promise.all(Array.from({ length: 10 }, () => finish(phone, resultOf(challenge))))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
})

test('while WeChat does not answer nothing is used up', async () => {
  const phone = await atLevel2()
  const challenge = await challengeOf(phone)
  const { checkSoter } = world.wechat
  world.wechat.checkSoter = async () => ({ kind: 'unavailable' })
  expect(await finish(phone, resultOf(challenge))).toBe('upstream.wechat')
  world.wechat.checkSoter = checkSoter
  expect(await finish(phone, resultOf(challenge))).toBe('ok')
})

test('it is the session that is stepped up, not the account; below level 2 there is nothing to sign', async () => {
  const phone = await atLevel2()
  const elsewhere = await world.newPhone(phone.openid).signIn()
  const challenge = await challengeOf(phone)
  // What one session was asked to sign is no answer of another's.
  expect(await finish(elsewhere, resultOf(challenge))).toBe('identity.soterRejected')
  expect(await finish(phone, resultOf(challenge))).toBe('ok')
  expect([await look(phone), await look(elsewhere)]).toEqual(['ok', 'identity.stepUpRequired'])
  const newcomer = world.newPhone('soter-newcomer')
  await newcomer.arrive(world.newPerson())
  expect(await newcomer.codeOf('identity.startSoter')).toBe('level.tooLow')
})

test('the challenge is kept as a keyed hash only', async () => {
  const phone = await atLevel2()
  const challenge = await challengeOf(phone)
  const rows = await world.db.selectFrom('soter_challenge').selectAll().execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.challenge_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toContain(challenge)
})

const stolen = { cpu_id: 'phone-b', uid: '10' }
const means = async (phone: IdentityPhone) => (await phone.call('identity.roads', {})).stepUpBy

describe('whose phone it is', () => {
  test('a stolen WeChat on another phone opens nothing by the thief’s own finger', async () => {
    const phone = await atLevel2()
    const thief = await world.newPhone(phone.openid).signIn()
    expect(await finish(thief, resultOf(await challengeOf(thief), stolen))).toBe('identity.soterRejected')
    expect(await finish(thief, resultOf(await challengeOf(thief), { cpu_id: 'phone-a', uid: '11' }))).toBe('identity.soterRejected')
    expect(await look(thief)).toBe('identity.stepUpRequired')
    // Control: the phone that was enrolled, on a session of its own.
    expect(await finish(thief, resultOf(await challengeOf(thief)))).toBe('ok')
    expect(await look(thief)).toBe('ok')
  })

  test('a finger alone enrols no other phone, nor does a proof on another session, nor one that is over', async () => {
    const { person, phone } = await freshAtLevel2()
    const thief = await world.newPhone(phone.openid).signIn()
    expect(await means(phone)).toEqual(['face'])
    expect(await finish(thief, resultOf(await challengeOf(thief), stolen))).toBe('identity.soterRejected')
    expect(await means(phone)).toEqual(['face'])
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
    expect(await means(phone)).toEqual(['face', 'soter'])
    world.clock.advance(5 * minute + 1)
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
    // Fresh, but by a finger.
    expect(await look(phone)).toBe('ok')
    expect(await finish(phone, resultOf(await challengeOf(phone), stolen))).toBe('identity.soterRejected')
    await phone.face(person, 'stepUp')
    expect(await finish(phone, resultOf(await challengeOf(phone), stolen))).toBe('ok')
  })

  test('a proof from the future enrols nothing: a clock was set back since', async () => {
    const { phone } = await freshAtLevel2()
    world.clock.advance(-30_000)
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('identity.soterRejected')
    // Control: the same proof once the clock is past it again.
    world.clock.advance(30_000)
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
  })

  test('a lost phone, a number taken and a closed account forget every phone', async () => {
    const { person, phone, residentId } = await freshAtLevel2()
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
    await phone.call('identity.reportLost', {})
    expect(await means(phone)).toEqual(['face'])
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
    expect(await means(phone)).toEqual(['face', 'soter'])
    await world.newPhone(`soter-new-owner-${openids}`).arrive(world.newPerson(), person.phone)
    await phone.face(person)
    expect(await means(phone)).toEqual(['face'])
    expect(await finish(phone, resultOf(await challengeOf(phone)))).toBe('ok')
    await phone.call('identity.closeAccount', {})
    const accounts = await world.db.selectFrom('account').select('id').where('resident_id', '=', residentId).execute()
    const ids = accounts.map(({ id }) => id)
    expect(await world.db.selectFrom('soter_phone').selectAll().where('account_id', 'in', ids).execute()).toEqual([])
  })

  test('is kept as a keyed hash only', async () => {
    await atLevel2()
    const rows = await world.db.selectFrom('soter_phone').selectAll().execute()
    for (const row of rows) expect(row.phone_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(rows)).not.toContain('phone-a')
  })
})

test('bad signatures are counted, thirty an hour: WeChat is not asked for ever', async () => {
  const phone = await atLevel2()
  // A whole hour of tries lies ahead.
  world.clock.advance(60 * minute - (world.clock.now().getTime() % (60 * minute)))
  await phone.signIn()
  const challenge = await challengeOf(phone)
  const answers: string[] = []
  for (let turn = 0; turn < 31; turn += 1) answers.push(await finish(phone, resultOf(challenge), 'signed by nobody'))
  expect(answers).toEqual([...Array(30).fill('identity.soterRejected'), 'rate.tooMany'])
})
