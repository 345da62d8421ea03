import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { noticeExpiring } from './noticeExpiring'

const day = 86_400_000
let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

test('three days before the end there is one message; an extension has an end, and a message, of its own', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(27 * day - 1)
  expect(await noticeExpiring(world.needs)).toBe(0)
  world.clock.advance(1)
  expect(await noticeExpiring(world.needs)).toBe(1)
  expect(await noticeExpiring(world.needs)).toBe(0)
  await world.grant(resident)
  await world.drive()
  expect(await noticeExpiring(world.needs)).toBe(0)
  world.clock.advance(27 * day)
  expect(await noticeExpiring(world.needs)).toBe(1)
  const notices = world.messages.posted.filter(({ kind }) => kind === 'expiring')
  expect(notices.map(({ aboutId }) => aboutId)).toEqual([grant.grantId, grant.grantId])
})

test('nothing is said about one that was revoked, is over or never stood', async () => {
  const [revoked, over, neverStood] = [await world.newResident(), await world.newResident(), await world.newResident()]
  const { grant } = await world.grant(revoked)
  await world.grant(over)
  await world.drive()
  dataOf(await world.patient['authorization.revokeGrant'](world.callOf(revoked, { grantId: grant.grantId })))
  world.clock.advance(3 * day)
  await world.grant(neverStood)
  world.clock.advance(27 * day)
  expect(await noticeExpiring(world.needs)).toBe(0)
})

test('two workers at once announce it once', async () => {
  const residents = await Promise.all(Array.from({ length: 6 }, () => world.newResident()))
  for (const resident of residents) await world.grant(resident)
  await world.drive()
  world.clock.advance(28 * day)
  await Promise.all([noticeExpiring(world.needs), noticeExpiring(world.needs), noticeExpiring(world.needs)])
  expect(world.messages.posted.filter(({ kind }) => kind === 'expiring')).toHaveLength(6)
})
