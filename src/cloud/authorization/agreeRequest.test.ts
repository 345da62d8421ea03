import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import { databaseFingerprint } from '../../../test/contract/databaseFingerprint'
import { agreeRequest as operation } from '../../contract/authorization/agreeRequest'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const agreeTo = (resident: SelfResident, requestId: string, receiptId: string) =>
  world.patient['authorization.agreeRequest'](world.callOf(resident, { requestId, receiptId }))

async function booked() {
  const resident = await world.newResident()
  const requestId = await world.ask(resident, { kind: 'booking' })
  return { resident, requestId, receiptId: await world.agree(resident, requestId) }
}

test('agreeing to a booking is a grant without a code, driven at once', async () => {
  const { resident, requestId, receiptId } = await booked()
  const grant = dataOf(await agreeTo(resident, requestId, receiptId))
  expect(grant).toMatchObject({ orgName: hospital.orgName, way: 'booking', state: 'recording', daysLeft: 30, receiptId })
  const [receipt] = dataOf(await world.patient['consent.receipts'](world.callOf(resident, {}))).receipts.filter(
    (one) => one.receiptId === receiptId,
  )
  expect(grant.consentVersion).toBe(receipt?.version)
  expect(world.wishes.at(-1)).toEqual({ residentId: resident.residentId, orgCode: hospital.orgCode })
  expect(await world.province.checkGrant(requestId)).toMatchObject({ state: 'recording' })
  await world.drive()
  expect(await world.province.checkGrant(requestId)).toMatchObject({ state: 'active' })
  expect(operation.level).toBe(2)
})

test('two thumbs at once, and once more after a lost answer: one grant, one order', async () => {
  const { resident, requestId, receiptId } = await booked()
  const answers = await Promise.all([1, 2, 3].map(() => agreeTo(resident, requestId, receiptId)))
  const [grant] = await world.grants(resident)
  expect(answers.map((answer) => dataOf(answer).grantId)).toEqual([grant?.grantId, grant?.grantId, grant?.grantId])
  expect(await world.grants(resident)).toHaveLength(1)
  const intents = await world.db.selectFrom('intent').select('seq').where('resident_id', '=', resident.residentId).execute()
  expect(intents).toHaveLength(1)
  const before = await databaseFingerprint(world.databaseUrl)
  expect(dataOf(await agreeTo(resident, requestId, receiptId)).grantId).toBe(grant?.grantId)
  expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
})

test('agreed and declined at once: one of the two', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { resident, requestId, receiptId } = await booked()
    const [agreed, declined] = await Promise.all([
      agreeTo(resident, requestId, receiptId),
      world.patient['authorization.declineRequest'](world.callOf(resident, { requestId })),
    ])
    expect(agreed.ok).toBe(!declined.ok)
    expect(await world.grants(resident)).toHaveLength(agreed.ok ? 1 : 0)
  }
})

test('agreeing again later extends the grant that is there, once the province has confirmed it', async () => {
  const { resident, requestId, receiptId } = await booked()
  const first = dataOf(await agreeTo(resident, requestId, receiptId))
  world.clock.advance(10 * 86_400_000)
  const again = await world.ask(resident, { kind: 'booking' })
  const second = dataOf(await agreeTo(resident, again, await world.agree(resident, again)))
  expect(second.grantId).toBe(first.grantId)
  expect(second.daysLeft).toBe(20)
  while ((await world.drive()) > 0);
  expect(await world.grants(resident)).toMatchObject([{ grantId: first.grantId, daysLeft: 30 }])
})

test('every refusal changes nothing', async () => {
  const { resident, requestId, receiptId } = await booked()
  const other = await booked()
  const wechat = await world.ask(resident, { staffNo: 'D2' })
  const wechatReceipt = await world.agree(resident, wechat)
  const { requestId: sms } = await world.askBySms(resident, { staffNo: 'D3' })
  const smsReceipt = await world.agree(resident, sms)
  const late = await booked()
  const declined = await booked()
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(declined.resident, { requestId: declined.requestId })))
  const blocked = await booked()
  dataOf(await world.patient['authorization.setBlock'](world.callOf(blocked.resident, { orgCode: hospital.orgCode, blocked: true })))
  const before = await databaseFingerprint(world.databaseUrl)
  expect(codeOf(await agreeTo(resident, requestId, '00000000-0000-4000-8000-000000000000'))).toBe('consent.required')
  expect(codeOf(await agreeTo(resident, requestId, wechatReceipt))).toBe('consent.required')
  expect(codeOf(await agreeTo(resident, requestId, other.receiptId))).toBe('consent.required')
  expect(codeOf(await agreeTo(resident, wechat, wechatReceipt))).toBe('authorization.needsCode')
  expect(codeOf(await agreeTo(resident, sms, smsReceipt))).toBe('authorization.needsCode')
  expect(codeOf(await agreeTo(other.resident, requestId, receiptId))).toBe('resource.notFound')
  expect(codeOf(await agreeTo(declined.resident, declined.requestId, declined.receiptId))).toBe('authorization.requestClosed')
  expect(codeOf(await agreeTo(blocked.resident, blocked.requestId, blocked.receiptId))).toBe('authorization.requestClosed')
  world.clock.advance(7 * 24 * 60 * 60_000)
  expect(codeOf(await agreeTo(late.resident, late.requestId, late.receiptId))).toBe('authorization.requestClosed')
  expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
})
