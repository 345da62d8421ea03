import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import type { SelfResident } from '../call'
import { residentIdOf } from '../identity/residents'
import type { GrantOrderOutcome } from '../ports'
import { closeEnded } from './closeEnded'
import { driveIntents } from './driveIntents'
import { noticeExpiring } from './noticeExpiring'

/** Several wishes for one hospital, in each other's way: what the screen says is what the province holds. */

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
const news = () => world.messages.posted.map(({ kind }) => kind).filter((kind) => kind !== 'request')

test.each([
  ['the second is refused', ['confirmed', ...thrice]],
  ['the first is refused', [...thrice, 'confirmed']],
] as const)('two consents on their way, %s: the one the province took stands, is seen, and can be taken back', async (_which, answers) => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.grant(resident, second)
  world.gateway.next(...answers)
  await driveOut()
  const [grant, ...others] = await world.grants(resident)
  expect(others).toEqual([])
  expect(grant?.state).toBe('active')
  expect(news()).not.toContain('grantRefused')
  dataOf(await world.patient['authorization.revokeAll'](world.callOf(resident, {})))
  await driveOut(2)
  expect(wanted().at(-1)).toBe('revoked')
})

test('both refused is refused', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.grant(resident, second)
  world.gateway.next(...thrice, ...thrice)
  await driveOut()
  expect((await world.grants(resident)).map(({ state }) => state)).toEqual(['refused'])
  expect(news()).toEqual(['grantRefused'])
})

test('taking back an ended permission takes back the one that stands today, and shows it', async () => {
  const resident = await world.newResident()
  const { grant: old } = await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day + 1)
  const { grant: fresh } = await world.grant(resident)
  await world.drive()
  await revoke(resident, old.grantId)
  expect((await world.grants(resident)).find(({ grantId }) => grantId === fresh.grantId)?.state).toBe('revoking')
  await driveOut(2)
  expect(wanted()).toEqual(['granted', 'granted', 'revoked'])
  expect((await world.grants(resident)).map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  expect(news().filter((kind) => kind === 'revoked')).toHaveLength(1)
})

test.each([
  ['every answer heard', thrice],
  ['an answer lost', ['unanswered', ...thrice]],
] as const)('a refused extension (%s) leaves the permission that stands, with its end and its text', async (_how, answers) => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  world.gateway.next('unanswered', 'confirmed')
  await driveOut(3)
  const [before] = await world.grants(resident)
  world.clock.advance(20 * day)
  await world.grant(resident, second)
  world.gateway.next(...answers)
  await driveOut()
  const [after] = await world.grants(resident)
  expect(after).toMatchObject({ grantId: grant.grantId, state: 'active', expiresAt: before?.expiresAt, receiptId: before?.receiptId })
  expect(wanted()).not.toContain('revoked')
  expect(news()).toEqual(['granted', 'notExtended'])
})

test('somebody renumbered is taken back under the number the permission was given under', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await world.renumber(resident, '440106198001019999')
  await revoke(resident, grant.grantId)
  await world.drive()
  expect(world.gateway.orders.map(({ wanted: wish, documentNumber }) => [wish, documentNumber])).toEqual([
    ['granted', resident.documentNumber],
    ['revoked', resident.documentNumber],
  ])
  expect(await residentIdOf(world.needs, resident)).toBe(resident.residentId)
})

test('one long-lived permission behind two hundred ended ones is listed first and revoked with all', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  const row = await world.db.selectFrom('access_grant').selectAll().executeTakeFirstOrThrow()
  const ended = Array.from({ length: 200 }, () => ({
    ...row,
    id: world.needs.random.uuid(),
    org_code: 'elsewhere',
    granted_at: world.clock.now(),
    expires_at: new Date(row.expires_at.getTime() + day),
    revoke_requested_at: world.clock.now(),
    revoked_at: world.clock.now(),
  }))
  await world.db.insertInto('access_grant').values(ended).execute()
  expect((await world.grants(resident))[0]?.grantId).toBe(grant.grantId)
  dataOf(await world.patient['authorization.revokeAll'](world.callOf(resident, {})))
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked'])
})

test('a clock that was ahead closed it: it is shown as ended, and the next consent has a notice and an end of its own', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day)
  await closeEnded(world.needs)
  await world.drive()
  world.clock.advance(-day)
  expect((await world.grants(resident)).map(({ state }) => state)).toEqual(['expired'])
  await world.grant(resident)
  await world.drive()
  world.clock.advance(28 * day)
  expect(await noticeExpiring(world.needs)).toBe(1)
  world.clock.advance(2 * day)
  expect(await closeEnded(world.needs)).toBe(1)
})

test('an end left to a newer consent is made up for when the province refuses that consent', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day)
  await world.grant(resident)
  await closeEnded(world.needs)
  world.gateway.next(...thrice)
  await driveOut()
  expect(wanted()).toEqual(['granted', 'granted', 'granted', 'granted', 'revoked'])
  expect(new Set((await world.grants(resident)).map(({ state }) => state))).toEqual(new Set(['refused', 'expired']))
})

test('answered after it was taken back: no news of a permission that nobody wants any more', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  const gate = held()
  const onItsWay = driveIntents({ ...world.needs, grantGateway: gate.gateway })
  await gate.reached
  await revoke(resident, grant.grantId)
  gate.letGo()
  await onItsWay
  expect(news()).toEqual([])
  await driveOut(2)
  expect(news()).toEqual(['revoked'])
})

test('a revocation that lands after a newer consent, the clock having jumped: the consent is told again', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  const gate = held()
  const onItsWay = driveIntents({ ...world.needs, grantGateway: gate.gateway })
  await gate.reached
  world.clock.advance(200_000)
  await world.drive()
  await world.grant(resident)
  await world.drive()
  expect((await world.grants(resident))[0]?.state).toBe('active')
  gate.letGo()
  await onItsWay
  expect((await world.grants(resident))[0]?.state).toBe('recording')
  await world.drive()
  expect(wanted().at(-1)).toBe('granted')
  expect((await world.grants(resident))[0]?.state).toBe('active')
})

test('closed and taken back at once is one piece of news', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(30 * day)
  await closeEnded(world.needs)
  await revoke(resident, grant.grantId)
  await driveOut(3)
  expect(news().filter((kind) => kind === 'revoked')).toHaveLength(1)
})

test('a relay repeats a grant it had answered, after the revocation: the wish is said once more, silently', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(60_000)
  await revoke(resident, grant.grantId)
  await world.drive()
  expect((await world.grants(resident))[0]?.state).toBe('revoked')
  world.clock.advance(59_999)
  expect(await world.drive()).toBe(0)
  world.clock.advance(1)
  expect(await world.drive()).toBe(1)
  expect(wanted()).toEqual(['granted', 'revoked', 'revoked'])
  expect(news().filter((kind) => kind === 'revoked')).toHaveLength(1)
  world.clock.advance(day)
  expect(await world.drive()).toBe(0)
})

test('the echo of a revocation gives way to a new consent, which then has an echo of its own', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  await world.drive()
  world.clock.advance(1)
  await world.grant(resident)
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked', 'granted'])
  await driveOut(20)
  expect(wanted()).toEqual(['granted', 'revoked', 'granted', 'granted'])
  expect((await world.grants(resident))[0]).toMatchObject({ state: 'active' })
  expect(news()).toEqual(['granted', 'revoked', 'granted'])
})

test('long after the grant a revocation needs no echo', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(120_000)
  await revoke(resident, grant.grantId)
  await driveOut(20)
  expect(wanted()).toEqual(['granted', 'revoked'])
})

/** A province that keeps the first order waiting until it is let go. */
function held() {
  let letGo: () => void = () => undefined
  let reach: () => void = () => undefined
  const holding = new Promise<void>((done) => {
    letGo = done
  })
  const reached = new Promise<void>((done) => {
    reach = done
  })
  return {
    reached,
    letGo,
    gateway: {
      resting: () => false,
      async save() {
        reach()
        await holding
        return { kind: 'confirmed' as const }
      },
    },
  }
}
