import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { shown } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import type { FacePurpose } from '../../contract/identity/startFace'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const minute = 60_000
let openids = 0

/** Somebody at level 1 who agreed to the face check; `says` is WeChat's verify_ret, whoever stands there. */
async function atLevel1() {
  const person = world.newPerson()
  openids += 1
  const phone = world.newPhone(`face-${openids}`)
  const residentId = await phone.arrive(person)
  const { agreement } = await phone.call('consent.current', { document: 'face' })
  await phone.call('consent.sign', { document: 'face', ...shown(agreement) })
  return { person, phone, residentId }
}

function wechatSays(verifyRet: number | 'invalid' | 'unavailable'): void {
  world.wechat.queryFace = async () => (typeof verifyRet === 'number' ? { kind: 'result', verifyRet } : { kind: verifyRet })
}

async function attempt(phone: IdentityPhone, verifyRet: number | 'invalid', purpose: FacePurpose = 'raise') {
  const { attemptId } = await phone.call('identity.startFace', { purpose })
  wechatSays(verifyRet)
  return phone.call('identity.finishFace', { attemptId, purpose })
}

const look = (phone: IdentityPhone) => phone.codeOf('record.overview', { module: 'vaccination' })

test('a pass raises to level 2 and counts as a step-up for five minutes from when it began', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  world.clock.advance(2 * minute)
  wechatSays(10_000)
  expect(await phone.call('identity.finishFace', { attemptId, purpose: 'raise' })).toMatchObject({ outcome: 'passed', me: { level: 2 } })
  world.clock.advance(3 * minute)
  expect(await look(phone)).toBe('ok')
  world.clock.advance(1)
  expect(await look(phone)).toBe('identity.stepUpRequired')
  expect(await attempt(phone, 10_000, 'stepUp')).toMatchObject({ outcome: 'passed' })
  expect(await look(phone)).toBe('ok')
})

test('to show once more who one is takes level 2 to begin with, at the end as at the beginning', async () => {
  const { phone } = await atLevel1()
  expect(await phone.codeOf('identity.startFace', { purpose: 'stepUp' })).toBe('level.tooLow')
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  wechatSays(10_000)
  expect(await phone.codeOf('identity.finishFace', { attemptId, purpose: 'stepUp' })).toBe('level.tooLow')
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1 })
})

test.each([
  [10_002, 'retryNow'],
  [10_004, 'retryNow'],
  [10_003, 'fixInput'],
  [90_010, 'permission'],
  [90_002, 'cancelled'],
  [10_300, 'pending'],
  [10_042, 'waitLonger'],
  [10_026, 'otherRoad'],
  [10_008, 'system'],
  // Nobody has published these: unknown is not passed.
  [0, 'otherRoad'],
  [1, 'otherRoad'],
  [10_099, 'otherRoad'],
  [100_000, 'otherRoad'],
  ['invalid', 'otherRoad'],
] as const)('WeChat says %s: %s, and nobody rises', async (verifyRet, outcome) => {
  const { phone } = await atLevel1()
  expect(await attempt(phone, verifyRet)).toMatchObject({ outcome, me: { level: 1 } })
})

test('while WeChat is still comparing, or does not answer, the same try may be asked for again; once it ended it may not', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  const finish = () => phone.raw('identity.finishFace', { attemptId, purpose: 'raise' })
  wechatSays(10_005)
  expect(await finish()).toMatchObject({ body: { data: { outcome: 'pending' } } })
  wechatSays('unavailable')
  expect(await finish()).toMatchObject({ body: { error: { code: 'upstream.wechat' } } })
  wechatSays(10_010)
  expect(await finish()).toMatchObject({ body: { data: { outcome: 'retryNow' } } })
  wechatSays(10_000)
  expect(await finish()).toMatchObject({ body: { error: { code: 'resource.notFound' } } })
})

test('a result fetched ten minutes later proves nothing about now', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  wechatSays(10_000)
  world.clock.advance(10 * minute)
  expect(await phone.codeOf('identity.finishFace', { attemptId, purpose: 'raise' })).toBe('resource.notFound')
})

test('one passed try finished twice at once raises once', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  wechatSays(10_000)
  const both = await Promise.all([1, 2].map(() => phone.codeOf('identity.finishFace', { attemptId, purpose: 'raise' })))
  expect(both.sort()).toEqual(['ok', 'resource.notFound'])
})

test('after three mismatches in 24 hours the camera is closed and the other road is the only one; a day later it is open again', async () => {
  const { phone } = await atLevel1()
  // Light, a wrong number and an unfinished try are no mismatches.
  for (const other of [10_002, 10_010, 10_003, 90_002, 10_300]) await attempt(phone, other)
  expect([await attempt(phone, 10_004), await attempt(phone, 10_012)]).toMatchObject([{ outcome: 'retryNow' }, { outcome: 'retryNow' }])
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'open', other: 'hidden', stepUpBy: ['face'] })
  expect(await attempt(phone, 10_004)).toMatchObject({ outcome: 'otherRoad' })
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries', other: 'only', stepUpBy: [] })
  expect(await phone.codeOf('identity.startFace', { purpose: 'raise' })).toBe('identity.faceUnsupported')
  world.clock.advance(24 * 60 * minute)
  await phone.signIn()
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'open', other: 'hidden' })
})

test('mismatches of a stranger at another WeChat close nobody else’s camera, and a pass forgets one’s own', async () => {
  const { person, phone } = await atLevel1()
  const stranger = world.newPhone('face-stranger')
  await stranger.arrive(person, '13900000001')
  const { agreement } = await stranger.call('consent.current', { document: 'face' })
  await stranger.call('consent.sign', { document: 'face', ...shown(agreement) })
  for (let turn = 0; turn < 3; turn += 1) await attempt(stranger, 10_004)
  expect(await stranger.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries' })
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'open' })
  for (const verifyRet of [10_004, 10_004, 10_000, 10_004, 10_004]) await attempt(phone, verifyRet)
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'open' })
})

test('ten tries begun in time do not get round three mismatches: the tenth passes nothing', async () => {
  const { phone } = await atLevel1()
  const begin = async () => (await phone.call('identity.startFace', { purpose: 'raise' })).attemptId
  const finish = (attemptId: string) => phone.call('identity.finishFace', { attemptId, purpose: 'raise' })
  const attempts: string[] = []
  for (let turn = 0; turn < 10; turn += 1) attempts.push(await begin())
  wechatSays(10_004)
  for (const attemptId of attempts.slice(0, 9)) await finish(attemptId)
  wechatSays(10_000)
  expect(await finish(attempts[9] ?? '')).toMatchObject({ outcome: 'otherRoad', me: { level: 1 } })
  // Nor does it count as a pass, after which the camera would be open again.
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries', other: 'only' })
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1 })
})

test('a try begun on one session is no other’s, also of the same WeChat', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  wechatSays(10_000)
  const elsewhere = await world.newPhone(phone.openid).signIn()
  expect(await elsewhere.codeOf('identity.finishFace', { attemptId, purpose: 'raise' })).toBe('resource.notFound')
  expect(await phone.call('identity.finishFace', { attemptId, purpose: 'raise' })).toMatchObject({ outcome: 'passed' })
})

test('asking again and again while WeChat compares is counted, ninety an hour', async () => {
  const { phone } = await atLevel1()
  const { attemptId } = await phone.call('identity.startFace', { purpose: 'raise' })
  wechatSays(10_300)
  const answers: string[] = []
  for (let turn = 0; turn < 91; turn += 1) answers.push(await phone.codeOf('identity.finishFace', { attemptId, purpose: 'raise' }))
  expect(answers.filter((answer) => answer !== 'ok')).toEqual(['rate.tooMany'])
})
