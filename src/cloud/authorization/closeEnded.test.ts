import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { closeEnded } from './closeEnded'

const day = 86_400_000
let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

const wanted = () => world.gateway.orders.map((order) => order.wanted)

test('what is over here is closed at the province, once, and the screen says 已到期', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day - 1)
  expect(await closeEnded(world.needs)).toBe(0)
  world.clock.advance(1)
  expect(await closeEnded(world.needs)).toBe(1)
  expect(await closeEnded(world.needs)).toBe(0)
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked'])
  expect((await world.grants(resident))[0]).toMatchObject({ state: 'expired', revokedAt: null })
})

test('a consent given after the end is not taken back by the end of the one before', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day + 1)
  await world.grant(resident)
  expect(await closeEnded(world.needs)).toBe(1)
  await world.drive()
  await world.drive()
  expect(wanted()).toEqual(['granted', 'granted'])
  expect((await world.grants(resident)).map(({ state }) => state)).toEqual(['active', 'expired'])
})

test('closed first, consented again a moment later: the close is driven before the new grant', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day + 1)
  await closeEnded(world.needs)
  world.clock.advance(1)
  await world.grant(resident)
  await world.drive()
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked', 'granted'])
  expect((await world.grants(resident))[0]?.state).toBe('active')
})

test('revoked, extended or never recorded: there is nothing to close', async () => {
  const [revoked, extended, neverRecorded] = [await world.newResident(), await world.newResident(), await world.newResident()]
  const { grant } = await world.grant(revoked)
  await world.grant(extended)
  await world.drive()
  dataOf(await world.patient['authorization.revokeGrant'](world.callOf(revoked, { grantId: grant.grantId })))
  await world.drive()
  world.clock.advance(29 * day)
  await world.grant(extended)
  await world.drive()
  await world.grant(neverRecorded)
  world.clock.advance(2 * day)
  expect(await closeEnded(world.needs)).toBe(0)
})

test('it is still possible to say 取消 to one that is over and being closed', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day)
  await closeEnded(world.needs)
  dataOf(await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId: grant.grantId })))
  await world.drive()
  await world.drive()
  expect((await world.grants(resident))[0]?.state).toBe('revoked')
})
