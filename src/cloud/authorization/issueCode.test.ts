import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

test('a code names who asked, counts 5 minutes by the server, and is six digits', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const receiptId = await world.agree(resident, requestId)
  const issued = dataOf(await world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId })))
  expect(issued.code).toMatch(/^\d{6}$/)
  expect(new Date(issued.expiresAt).getTime() - new Date(issued.serverNow).getTime()).toBe(5 * 60_000)
  expect(issued.request).toMatchObject({ orgName: '中山大学附属第一医院', department: '心血管内科', staffName: '周明远' })
})

test('without a receipt for this very request there is no code', async () => {
  const resident = await world.newResident()
  const first = await world.ask(resident)
  const second = await world.ask(resident, { staffNo: 'D2002', staffName: '何嘉欣' })
  const receiptId = await world.agree(resident, first)
  const issue = (requestId: string, receipt: string) =>
    world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId: receipt }))
  expect(await issue(second, receiptId)).toEqual({ ok: false, code: 'consent.required' })
  expect(await issue(first, '00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, code: 'consent.required' })
  expect(await issue(first, receiptId)).toMatchObject({ ok: true })
})

test("another resident's request is as good as missing", async () => {
  const owner = await world.newResident()
  const thief = await world.newResident()
  const requestId = await world.ask(owner)
  const receiptId = await world.agree(owner, requestId)
  expect(await world.patient['authorization.issueCode'](world.callOf(thief, { requestId, receiptId }))).toEqual({
    ok: false,
    code: 'resource.notFound',
  })
})

test('a request lives 30 minutes, half-open, and no code outlives it', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const receiptId = await world.agree(resident, requestId)
  const issue = () => world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId }))
  world.clock.advance(28 * 60_000)
  const issued = dataOf(await issue())
  expect(new Date(issued.expiresAt).getTime() - new Date(issued.serverNow).getTime()).toBe(2 * 60_000)
  world.clock.advance(2 * 60_000)
  expect(await issue()).toEqual({ ok: false, code: 'authorization.requestClosed' })
})

test('the same doctor asking again replaces the earlier request; another doctor’s stays', async () => {
  const resident = await world.newResident()
  const first = await world.ask(resident)
  const other = await world.ask(resident, { staffNo: 'D2002', staffName: '何嘉欣' })
  const again = await world.ask(resident)
  const { requests } = dataOf(await world.patient['authorization.listRequests'](world.callOf(resident, {})))
  expect(requests.map((request) => request.requestId).sort()).toEqual([again, other].sort())
  expect(await world.province.checkGrant(first)).toMatchObject({ state: 'refused' })
  expect(await world.province.checkGrant(again)).toMatchObject({ state: 'pending' })
})

test('a booking is agreed to without a code', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident, { kind: 'booking' })
  const receiptId = await world.agree(resident, requestId)
  expect(codeOf(await world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId })))).toBe(
    'authorization.needsNoCode',
  )
})

test('the code goes to the phone as a message only when asked, and whether WeChat took it is said', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const receiptId = await world.agree(resident, requestId)
  const issue = async (byMessage?: boolean) =>
    dataOf(
      await world.patient['authorization.issueCode'](
        world.callOf(resident, { requestId, receiptId, ...(byMessage === undefined ? {} : { byMessage }) }),
      ),
    )
  for (const asked of [undefined, false]) expect((await issue(asked)).messageSent).toBeNull()
  expect(world.messages.codes).toEqual([])
  const sent = await issue(true)
  expect(sent.messageSent).toBe(true)
  const { residentId } = resident
  expect(world.messages.codes).toEqual([{ residentId, accountId: residentId, openid: 'o', code: sent.code, minutes: 5 }])
  world.messages.takesCodes = false
  expect(await issue(true)).toMatchObject({ messageSent: false, code: expect.stringMatching(/^\d{6}$/) })
  world.messages.takesCodes = true
})
