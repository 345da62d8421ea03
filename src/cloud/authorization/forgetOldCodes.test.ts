import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'
import { forgetOldCodes } from './forgetOldCodes'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const minute = 60_000
const forget = () => forgetOldCodes(world.db, world.clock.now())
const codesOf = async ({ residentId }: SelfResident) =>
  (await world.db.selectFrom('authorization_code').select('request_id').where('resident_id', '=', residentId).execute()).length
const status = async (resident: SelfResident, requestId: string) =>
  dataOf(await world.patient['authorization.codeStatus'](world.callOf(resident, { requestId })))
const type = (requestId: string, code: string) =>
  world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })

test('a code is kept until 55 minutes after its end, and not a moment longer', async () => {
  const resident = await world.newResident()
  await world.code(resident, await world.ask(resident))
  world.clock.advance(60 * minute - 1)
  await forget()
  expect(await codesOf(resident)).toBe(1)
  world.clock.advance(1)
  await forget()
  expect(await codesOf(resident)).toBe(0)
})

test('of a used code, phone and doctor still learn that it was used, and what it led to', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  const before = await status(resident, requestId)
  expect(before).toMatchObject({ state: 'used', grant: { orgCode: hospital.orgCode } })
  world.clock.advance(65 * minute)
  const refused = await type(requestId, code)
  expect(refused).toMatchObject({ returnCode: '0', reason: 'used' })
  await forget()
  expect(await codesOf(resident)).toBe(0)
  expect(await status(resident, requestId)).toMatchObject({ state: 'used', triesLeft: 0, grant: { grantId: before.grant?.grantId } })
  expect(await type(requestId, code)).toEqual(refused)
})

test.each(['wechat', 'sms'] as const)(
  'of one that ran out (%s), nothing can be used any more and both are told it is over',
  async (kind) => {
    const resident = await world.newResident()
    const asked = kind === 'sms' ? await world.askBySms(resident) : { requestId: await world.ask(resident), code: '' }
    const code = kind === 'sms' ? asked.code : await world.code(resident, asked.requestId)
    world.clock.advance(65 * minute)
    const refused = await type(asked.requestId, code)
    expect(refused).toMatchObject({ returnCode: '0', reason: 'expired' })
    await forget()
    expect(await codesOf(resident)).toBe(0)
    expect(await type(asked.requestId, code)).toEqual(refused)
    expect(await status(resident, asked.requestId)).toMatchObject({ state: 'closed', grant: null })
  },
)

test('an appointment agreed to had no code, and none is made up for it', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident, { kind: 'booking' })
  const receiptId = await world.agree(resident, requestId)
  dataOf(await world.patient['authorization.agreeRequest'](world.callOf(resident, { requestId, receiptId })))
  expect(await status(resident, requestId)).toMatchObject({ state: 'closed', grant: null })
})
