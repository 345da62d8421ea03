import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const hospitals = [1, 2, 3, 4].map((number) => ({ orgCode: `4554045${number}0`, orgName: `第${number}医院` }))
const revokeAll = (resident: SelfResident) => world.patient['authorization.revokeAll'](world.callOf(resident, {}, 1))
const driveAll = async () => {
  while ((await world.drive()) > 0);
}

test('every hospital at once: all wishes are durable before any is driven, each is then confirmed by itself', async () => {
  const resident = await world.newResident()
  const other = await world.newResident()
  for (const asker of hospitals) await world.grant(resident, asker)
  await world.grant(other, hospitals[0])
  await driveAll()
  // How the wishes stood when the first of them was said to be there.
  const durable: number[] = []
  const wishStored = world.needs.wishStored
  world.needs.wishStored = async (key) => {
    const wishes = await world.db
      .selectFrom('intent')
      .select('seq')
      .where('resident_id', '=', resident.residentId)
      .where('wanted', '=', 'revoked')
      .execute()
    durable.push(wishes.length)
    await wishStored(key)
  }
  world.wishes.length = 0
  const { grants } = dataOf(await revokeAll(resident))
  world.needs.wishStored = wishStored
  expect(grants.map(({ state }) => state)).toEqual(['revoking', 'revoking', 'revoking', 'revoking'])
  expect(durable).toEqual([4, 4, 4, 4])
  expect(world.wishes.map(({ orgCode }) => orgCode).sort()).toEqual(hospitals.map(({ orgCode }) => orgCode).sort())
  world.gateway.next('unanswered')
  await driveAll()
  const states = (await world.grants(resident)).map(({ state }) => state).sort()
  expect(states).toEqual(['revoked', 'revoked', 'revoked', 'revoking'])
  expect((await world.grants(other)).map(({ state }) => state)).toEqual(['active'])
})

test('one hospital that hangs keeps no other waiting', async () => {
  const resident = await world.newResident()
  for (const asker of hospitals) await world.grant(resident, asker)
  const wishStored = world.needs.wishStored
  const told: string[] = []
  let release = () => {}
  const hangs = new Promise<void>((go) => {
    release = go
  })
  world.needs.wishStored = async ({ orgCode }) => {
    told.push(orgCode)
    if (told.length === 1) await hangs
    if (told.length === hospitals.length) release()
  }
  dataOf(await revokeAll(resident))
  world.needs.wishStored = wishStored
  expect(told).toHaveLength(hospitals.length)
})

test('twice at once, and beside single revocations: each hospital is told once', async () => {
  const resident = await world.newResident()
  for (const asker of hospitals) await world.grant(resident, asker)
  const grants = await world.grants(resident)
  await Promise.all([
    revokeAll(resident),
    revokeAll(resident),
    ...grants.map(({ grantId }) => world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId }))),
  ])
  const wishes = await world.db
    .selectFrom('intent')
    .select('org_code')
    .where('resident_id', '=', resident.residentId)
    .where('wanted', '=', 'revoked')
    .execute()
  expect(wishes).toHaveLength(hospitals.length)
  expect((await world.grants(resident)).every(({ state }) => state === 'revoking')).toBe(true)
})

test('what has ended already is left alone', async () => {
  const resident = await world.newResident()
  await world.grant(resident, hospitals[0])
  await driveAll()
  world.clock.advance(30 * 86_400_000)
  await world.grant(resident, hospitals[1])
  const { grants } = dataOf(await revokeAll(resident))
  expect(grants.map(({ orgCode, state }) => [orgCode, state])).toEqual([
    [hospitals[1]?.orgCode, 'revoking'],
    [hospitals[0]?.orgCode, 'expired'],
  ])
  expect(dataOf(await revokeAll(await world.newResident())).grants).toEqual([])
})
