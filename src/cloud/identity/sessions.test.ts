import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

const minute = 60_000

test('a clock set back makes no proof fresh that lies in the future, and no session longer', async () => {
  const phone = world.newPhone()
  await phone.arriveAtLevel2(world.newPerson())
  const look = () => phone.codeOf('record.overview', { module: 'vaccination' })
  expect(await look()).toBe('ok')
  world.clock.advance(-1)
  expect(await look()).toBe('identity.stepUpRequired')
  world.clock.advance(1)
  expect(await look()).toBe('ok')
  // Two of our machines may differ by seconds: nobody is signed out by that.
  world.clock.advance(-30_000)
  expect(await look()).toBe('identity.stepUpRequired')
  world.clock.advance(30_000 + 5 * minute)
  expect(await look()).toBe('ok')
  world.clock.advance(-minute)
  expect(await look()).toBe('session.required')
  // And it is over for good.
  world.clock.advance(6 * minute)
  expect(await look()).toBe('session.required')
})
