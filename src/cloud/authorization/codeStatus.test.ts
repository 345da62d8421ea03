import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const status = async (resident: SelfResident, requestId: string) =>
  dataOf(await world.patient['authorization.codeStatus'](world.callOf(resident, { requestId })))
const type = (requestId: string, code: string) =>
  world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('from none over live and locked to used, with the grant it led to', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  expect(await status(resident, requestId)).toMatchObject({ state: 'none', wrongTries: 0, triesLeft: 0, expiresAt: null, grant: null })
  const first = await world.code(resident, requestId)
  expect(await status(resident, requestId)).toMatchObject({ state: 'live', wrongTries: 0, triesLeft: 5 })
  for (let tries = 1; tries <= 4; tries += 1) {
    await type(requestId, wrong(first))
    expect(await status(resident, requestId)).toMatchObject({ state: 'live', wrongTries: tries, triesLeft: 5 - tries })
  }
  await type(requestId, wrong(first))
  expect(await status(resident, requestId)).toMatchObject({ state: 'locked', wrongTries: 5, triesLeft: 0 })
  const second = await world.code(resident, requestId)
  await type(requestId, wrong(second))
  expect(await type(requestId, second)).toMatchObject({ returnCode: '1' })
  const used = await status(resident, requestId)
  expect(used).toMatchObject({ state: 'used', wrongTries: 1, triesLeft: 0, grant: { orgCode: hospital.orgCode, state: 'recording' } })
  // Extended by a later consent, it still leads to the same hospital's grant.
  await world.grant(resident)
  expect((await status(resident, requestId)).grant?.grantId).toBe(used.grant?.grantId)
})

test('expired is half-open; declined, blocked and run out are closed', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  await world.code(resident, requestId)
  world.clock.advance(5 * 60_000 - 1)
  expect(await status(resident, requestId)).toMatchObject({ state: 'live' })
  world.clock.advance(1)
  expect(await status(resident, requestId)).toMatchObject({ state: 'expired', triesLeft: 0 })
  world.clock.advance(25 * 60_000)
  expect(await status(resident, requestId)).toMatchObject({ state: 'closed' })
  const declined = await world.ask(resident)
  await world.code(resident, declined)
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId: declined })))
  expect(await status(resident, declined)).toMatchObject({ state: 'closed', grant: null })
  const blocked = await world.ask(resident)
  dataOf(await world.patient['authorization.setBlock'](world.callOf(resident, { orgCode: hospital.orgCode, blocked: true })))
  expect(await status(resident, blocked)).toMatchObject({ state: 'closed' })
})

test("wrong tries at an SMS code are seen on the phone; another person's request is as good as missing", async () => {
  const resident = await world.newResident()
  const { requestId, code } = await world.askBySms(resident)
  await type(requestId, wrong(code))
  expect(await status(resident, requestId)).toMatchObject({ state: 'live', wrongTries: 1, triesLeft: 4 })
  const thief = await world.newResident()
  expect(codeOf(await world.patient['authorization.codeStatus'](world.callOf(thief, { requestId })))).toBe('resource.notFound')
})
