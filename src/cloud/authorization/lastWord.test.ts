import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import type { SelfResident } from '../call'
import type { GrantOrderOutcome } from '../ports'
import { closeEnded } from './closeEnded'
import { startIntents } from './driveIntents'

/** What the person wished last is seen through: past the end of 30 days, past refusals, before anything the machine does by itself. */

const day = 86_400_000
const second = { staffNo: 'D2002', staffName: '何嘉欣' }
const thrice: GrantOrderOutcome['kind'][] = ['refused', 'refused', 'refused']

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

async function driveOut(rounds = 8): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await world.drive()
    world.clock.advance(10_000)
  }
}
async function revoke(resident: SelfResident, grantId: string) {
  return dataOf(await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId })))
}
const wanted = () => world.gateway.orders.map((order) => order.wanted)
const states = async (resident: SelfResident) => (await world.grants(resident)).map(({ state }) => state)

test('a consent given just before the end is seen through, not closed by it', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day - 3_600_000)
  await world.grant(resident, second)
  world.gateway.next('unanswered', 'confirmed')
  await world.drive()
  world.clock.advance(3_600_001)
  expect(await closeEnded(world.needs)).toBe(0)
  await driveOut(2)
  expect(wanted()).toEqual(['granted', 'granted', 'granted'])
  expect(await states(resident)).toEqual(['active'])
})

test('the same consent refused: the end is closed after all', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day - 1_000)
  await world.grant(resident, second)
  world.gateway.next(...thrice)
  await driveOut(4)
  expect(await closeEnded(world.needs)).toBe(1)
  await driveOut(2)
  expect(wanted().at(-1)).toBe('revoked')
  expect(await states(resident)).toEqual(['expired'])
})

test('both consents refused, one of them once without an answer: it may stand there, so it is taken back', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.grant(resident, second)
  world.gateway.next('unanswered', ...thrice, ...thrice)
  await driveOut()
  expect(await states(resident)).toEqual(['revoking'])
  await driveOut(14)
  expect(wanted().at(-1)).toBe('revoked')
  expect(await states(resident)).toEqual(['revoked'])
})

test('a consent that took the place of an echo, and is refused, leaves the echo to be said', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  await world.drive()
  world.clock.advance(1_000)
  await world.grant(resident)
  world.gateway.next(...thrice)
  await driveOut(20)
  expect(wanted()).toEqual(['granted', 'revoked', 'granted', 'granted', 'granted', 'revoked'])
  expect(await states(resident)).toEqual(['refused', 'revoked'])
})

test('a number the province no longer knows does not keep a revocation open for ever', async () => {
  const resident = await world.newResident()
  const permit = { ...resident, documentType: '06' as const, documentNumber: 'H1234567801' }
  await world.renumber(permit, permit.documentNumber)
  const { grant } = await world.grant(permit)
  await world.drive()
  await world.renumber(permit, 'H1234567802')
  await revoke(permit, grant.grantId)
  world.gateway.next(...thrice, 'refused')
  await driveOut(4)
  expect(world.gateway.orders.map(({ documentNumber }) => documentNumber)).toEqual(Array(5).fill('H1234567801'))
  expect(await states(permit)).toEqual(['revoked'])
})

test('a number before an ID number is one the province still knows: refused, its revocation stays open and is asked for again', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await world.renumber(resident, '440106198001019999')
  await revoke(resident, grant.grantId)
  world.gateway.next(...thrice, 'refused', ...thrice)
  await driveOut(6)
  expect(await states(resident)).toEqual(['revoking'])
  await driveOut(2)
  expect(await states(resident)).toEqual(['revoked'])
})

test('control: a number the person still has is asked about without end', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  world.gateway.next(...thrice, 'refused', ...thrice)
  await driveOut(6)
  expect(await states(resident)).toEqual(['revoking'])
})

test('a person’s revocation goes before any number of ends', async () => {
  const ended = await Promise.all(Array.from({ length: 6 }, () => world.newResident()))
  for (const resident of ended) await world.grant(resident)
  await driveOut(2)
  world.clock.advance(29 * day)
  const person = await world.newResident()
  const { grant } = await world.grant(person)
  await world.drive()
  world.clock.advance(2 * day)
  expect(await closeEnded(world.needs)).toBe(6)
  world.clock.advance(1)
  await revoke(person, grant.grantId)
  await Promise.all(await startIntents(world.needs, 1))
  expect((await world.grants(person))[0]?.state).toBe('revoked')
})
