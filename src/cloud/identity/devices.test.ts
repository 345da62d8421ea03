import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { recordFigure } from '../../../test/figures'
import type { SignedIn } from '../call'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

const minute = 60_000
const deviceNames = (devices: readonly { device: string | null }[]) => devices.map(({ device }) => device)

test('one’s devices at every WeChat of one’s own, what the phone says of itself, and which of them this is', async () => {
  const person = world.newPerson()
  const start = world.clock.now()
  const first = await world.newPhone().signIn('华为 Mate 60')
  await first.bind(person.phone)
  await first.realName(person)
  await first.face(person)
  world.clock.advance(2 * minute)
  const second = world.newPhone()
  await second.signIn('  iPhone 15  ')
  await second.bind(world.newNumber())
  await second.realName(person)
  await world.newPhone().arriveAtLevel2(world.newPerson())
  const later = new Date(start.getTime() + 2 * minute).toISOString()
  const { devices } = await first.call('identity.devices', {})
  expect(devices.map(({ deviceId: _, ...told }) => told)).toEqual([
    {
      current: false,
      wechat: 'other',
      device: 'iPhone 15',
      channel: 'h5',
      signedInAt: later,
      lastSeenAt: later,
    },
    {
      current: true,
      wechat: 'this',
      device: '华为 Mate 60',
      channel: 'h5',
      signedInAt: start.toISOString(),
      lastSeenAt: later,
    },
  ])
  // The id is a name only: neither the token nor its hash, which would find the session.
  const rows = await world.db.selectFrom('session').select(['token_hash', 'id']).execute()
  expect(rows.some(({ token_hash }) => devices.some(({ deviceId }) => token_hash.includes(deviceId.replaceAll('-', ''))))).toBe(false)
  for (const { deviceId } of devices) expect((await first.raw('identity.me', {}, { session: deviceId })).status).toBe(401)
})

test('a name no screen could show is refused, a phone that says nothing has none', async () => {
  const phone = world.newPhone()
  for (const device of ['a\u0000b', 'a\nb', 'x'.repeat(61), '\ud800', '  '])
    expect((await phone.raw('identity.signIn', { code: `login ${phone.openid}`, device })).status).toBe(400)
  await phone.arrive(world.newPerson())
  expect(deviceNames((await phone.call('identity.devices', {})).devices)).toEqual([null])
})

test('what is over is no device: ended, 30 minutes idle, 12 hours old', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  const idle = await world.newPhone(phone.openid).signIn('idle')
  world.clock.advance(20 * minute)
  await phone.call('identity.me', {})
  const ended = await world.newPhone(phone.openid).signIn('ended')
  await ended.call('identity.signOut', {})
  world.clock.advance(10 * minute)
  expect(deviceNames((await phone.call('identity.devices', {})).devices)).toEqual([null])
  expect(await idle.codeOf('identity.me')).toBe('session.required')
  for (let spent = 30; spent < 12 * 60 - 20; spent += 20) {
    world.clock.advance(20 * minute)
    expect(await phone.codeOf('identity.me')).toBe('ok')
  }
  world.clock.advance(20 * minute)
  expect(await phone.codeOf('identity.devices')).toBe('session.required')
})

test('any of one’s own can be ended, also twice and also this one; somebody else’s is not found, as nobody’s', async () => {
  const [person, stranger] = [world.newPerson(), world.newPerson()]
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  const other = await world.newPhone(phone.openid).signIn('other')
  const theirs = world.newPhone()
  await theirs.arriveAtLevel2(stranger)
  const [foreign] = (await theirs.call('identity.devices', {})).devices
  const refused = await phone.raw('identity.endDevice', { deviceId: foreign?.deviceId })
  const missing = await phone.raw('identity.endDevice', { deviceId: '00000000-0000-4000-8000-000000000000' })
  expect([refused.status, refused.body]).toEqual([missing.status, missing.body])
  expect(refused.status).toBe(404)
  expect(await theirs.codeOf('identity.me')).toBe('ok')
  const { devices } = await phone.call('identity.devices', {})
  const deviceId = devices.find(({ device }) => device === 'other')?.deviceId
  expect([await phone.codeOf('identity.endDevice', { deviceId }), await phone.codeOf('identity.endDevice', { deviceId })]).toEqual([
    'ok',
    'ok',
  ])
  expect(await other.codeOf('identity.me')).toBe('session.required')
  expect(await phone.codeOf('identity.endDevice', { deviceId: devices.find(({ current }) => current)?.deviceId })).toBe('ok')
  expect(await phone.codeOf('identity.me')).toBe('session.required')
})

/** So many calls of a phone whose session was ended from another; how many were answered. */
async function acceptedAfterEnding(calls: number, cached: boolean): Promise<number> {
  const person = world.newPerson()
  const kept = new Map<string, SignedIn | null>()
  const findSession = async (token: string) => {
    const known = kept.get(token)
    if (known) return known
    const found = await world.dispatching.findSession(token)
    kept.set(token, found)
    return found
  }
  const known = world.newPhone()
  await known.arriveAtLevel2(person)
  const lost = world.newPhone(known.openid, cached ? { findSession } : {})
  lost.session = known.session
  const holder = await world.newPhone(known.openid).signIn()
  const { devices } = await holder.call('identity.devices', {})
  expect(await lost.codeOf('identity.me')).toBe('ok')
  for (const { deviceId, current } of devices) if (!current) await holder.call('identity.endDevice', { deviceId })
  let accepted = 0
  for (let call = 0; call < calls; call += 1) {
    accepted += (await lost.codeOf(call % 2 === 0 ? 'identity.me' : 'authorization.listGrants')) === 'session.required' ? 0 : 1
    world.clock.advance(1)
  }
  return accepted
}

test('a killed session: not one of 1,000 calls in the second after it', async () => {
  const accepted = await acceptedAfterEnding(1_000, false)
  recordFigure('结束登录之后旧会话的调用（1,000次，从结束那一刻起）', `放行 ${accepted} 次`, '0 次')
  expect(accepted).toBe(0)
})

test('the control: with sessions kept in memory for a while, every one of them is answered', async () => {
  expect(await acceptedAfterEnding(100, true)).toBe(100)
})

test('手机丢失: everything but the reporting phone ends at once, other accounts owe proof, and it takes a fresh proof', async () => {
  const person = world.newPerson()
  const lost = world.newPhone()
  const residentId = await lost.arriveAtLevel2(person)
  const lostToo = await world.newPhone(lost.openid).signIn()
  const holder = world.newPhone()
  const number = world.newNumber()
  await holder.arrive(person, number)
  await holder.face(person)
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(2)
  world.clock.advance(6 * minute)
  expect(await holder.codeOf('identity.reportLost')).toBe('identity.stepUpRequired')
  await holder.face(person, 'stepUp')
  expect(await holder.call('identity.reportLost', {})).toEqual({ ended: 2, accounts: 1 })
  expect([await lost.codeOf('identity.me'), await lostToo.codeOf('identity.me')]).toEqual(['session.required', 'session.required'])
  expect(await holder.codeOf('authorization.listGrants')).toBe('ok')
  await lost.signIn()
  expect(await lost.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  expect(await lost.codeOf('authorization.listGrants')).toBe('identity.proofDue')
  expect(await world.inbox(residentId)).toEqual(['lostReported', 'newWechat', 'newWechatTried'])
  await world.sendTexts()
  expect(world.textsTo(person.phone).at(-1)).toContain('手机丢失')
  expect(world.textsTo(number)).toEqual([])
  // Found again: its owner proves to be who they are, and the other phone hears of it.
  expect(await lost.face(person)).toBe('passed')
  expect(await lost.codeOf('authorization.listGrants')).toBe('ok')
  await world.sendTexts()
  expect(world.textsTo(number)).toHaveLength(1)
})

test('手机丢失, reported at the very WeChat that the lost phone has: each later sign-in to it owes proof, until it is proven on that session', async () => {
  const person = world.newPerson()
  const lost = world.newPhone()
  await lost.arriveAtLevel2(person)
  await world.proveAtWindow(person, { phone: person.phone, pin: '135790', proofId: `lost ${person.phone}` })
  world.clock.advance(minute)
  const holder = await world.newPhone(lost.openid).signIn()
  await holder.face(person, 'stepUp')
  world.clock.advance(minute)
  expect(await holder.call('identity.reportLost', {})).toEqual({ ended: 1, accounts: 0 })
  world.clock.advance(minute)
  // Whoever reported goes on.
  expect(await holder.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
  await lost.signIn()
  expect(await lost.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  expect([await lost.codeOf('authorization.listGrants'), await lost.codeOf('record.list')]).toEqual(['identity.proofDue', 'level.tooLow'])
  // A finger of whoever has the phone is no proof.
  expect(await lost.codeOf('identity.startSoter')).toBe('level.tooLow')
  expect(await lost.face(world.newPerson())).not.toBe('passed')
  expect(await lost.face(person)).toBe('passed')
  expect(await lost.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
  expect(await lost.codeOf('authorization.listGrants')).toBe('ok')
  // What one session proved is no other's.
  const again = await world.newPhone(lost.openid).signIn()
  expect(await again.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  await again.call('identity.sendPinCode', {})
  const code = /验证码(\d{6})/.exec(world.textsTo(person.phone).at(-1) ?? '')?.[1] ?? ''
  expect(await again.call('identity.finishPin', { code, pin: '135790' })).toMatchObject({ level: 2, proofDue: false })
  expect(await again.codeOf('authorization.listGrants')).toBe('ok')
})

test('手机丢失: whoever signs in to that WeChat within 7 days owes proof, and from then on nobody is asked again', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  await phone.call('identity.reportLost', {})
  const week = 7 * 24 * 60 * minute
  world.clock.advance(week - 1)
  await phone.signIn()
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  world.clock.advance(1)
  // The session begun before goes on owing; one begun now does not.
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  await phone.signIn()
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
})

test('a lost phone that closes the account takes nothing from a person who is still here', async () => {
  const person = world.newPerson()
  const [lost, other] = [world.newPhone(), world.newPhone()]
  const residentId = await lost.arriveAtLevel2(person)
  await other.arrive(person, world.newNumber())
  const holder = await world.newPhone(lost.openid).signIn()
  await holder.face(person, 'stepUp')
  await holder.call('identity.reportLost', {})
  world.clock.advance(minute)
  await lost.signIn()
  await lost.call('identity.closeAccount', {})
  expect(world.closing.revoked).not.toContain(residentId)
})
