import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import { databaseFingerprint } from '../../../test/contract/databaseFingerprint'
import { deep } from '../../../test/deep'
import { recordFigure } from '../../../test/figures'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const minute = 60_000
const nanfang = { orgCode: '455404503', orgName: '南方医科大学南方医院' }
const listed = async (resident: SelfResident) =>
  dataOf(await world.patient['authorization.listRequests'](world.callOf(resident, {}))).requests
const block = async (resident: SelfResident, blocked: boolean, orgCode: string = hospital.orgCode) =>
  world.patient['authorization.setBlock'](world.callOf(resident, { orgCode, blocked }))
const openInDatabase = async (resident: SelfResident) =>
  (
    await world.db
      .selectFrom('access_request')
      .select('id')
      .where('resident_id', '=', resident.residentId)
      .where('closed_at', 'is', null)
      .where('expires_at', '>', world.clock.now())
      .execute()
  ).length
const newsOf = (resident: SelfResident) => world.messages.posted.filter(({ residentId }) => residentId === resident.residentId)

test('a request is listed with who asks, and is news once', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident, { kind: 'booking' })
  const [request] = await listed(resident)
  expect(request).toMatchObject({
    requestId,
    kind: 'booking',
    orgCode: hospital.orgCode,
    orgName: hospital.orgName,
    staffName: hospital.staffName,
  })
  expect(new Date(request?.expiresAt ?? '').getTime() - new Date(request?.requestedAt ?? '').getTime()).toBe(7 * 24 * 60 * minute)
  expect(newsOf(resident)).toEqual([
    { residentId: resident.residentId, kind: 'request', orgName: hospital.orgName, aboutId: requestId, now: world.clock.now() },
  ])
})

test('the answer for somebody nobody here knows is the same, and the request waits for them', async () => {
  const stranger = world.newPerson()
  const known = await world.province.createAccessRequest(world.request(await world.newResident()))
  const unknown = await world.province.createAccessRequest(world.request(stranger))
  expect(Object.keys(unknown)).toEqual(Object.keys(known))
  expect(unknown).toMatchObject({ returnCode: '1', returnDesc: known.returnDesc, expiresAt: known.expiresAt })
})

test('a hospital keeps the name it was first seen under: in the list, the news and the SMS', async () => {
  const resident = await world.newResident()
  const seen = { orgCode: '455404512', orgName: '珠海市人民医院' }
  await Promise.all([world.ask(await world.newResident(), seen), world.ask(await world.newResident(), seen)])
  await world.ask(resident, { ...seen, orgName: '珠海市人民医陆' })
  await world.askBySms(resident, { ...seen, orgName: '省平台客服', staffNo: 'D2' })
  expect((await listed(resident)).map(({ orgName }) => orgName)).toEqual([seen.orgName, seen.orgName])
  expect(newsOf(resident)).toMatchObject([{ orgName: seen.orgName }])
  expect(world.sms.sent.at(-1)?.text).toContain(seen.orgName)
  expect(world.sms.sent.at(-1)?.text).not.toContain('省平台客服')
  // The control: another code is another hospital.
  await world.ask(resident, { orgCode: '455404513', orgName: '珠海市人民医陆' })
  expect((await listed(resident)).map(({ orgName }) => orgName)).toContain('珠海市人民医陆')
})

describe('three an hour', () => {
  test('the fourth is refused and changes nothing; another hospital is not affected; an hour later there is room', async () => {
    const resident = await world.newResident()
    for (const staffNo of ['D1', 'D2', 'D3']) expect(await world.ask(resident, { staffNo })).not.toBe('undefined')
    const before = await databaseFingerprint(world.databaseUrl)
    const fourth = await world.province.createAccessRequest(world.request(resident, { staffNo: 'D4' }))
    expect(fourth).toEqual({ returnCode: '0', returnDesc: '贵院一小时内已向这位患者申请3次，请稍后再试' })
    expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
    expect(await world.province.createAccessRequest(world.request(resident, nanfang))).toMatchObject({ returnCode: '1' })
    world.clock.advance(60 * minute - 1)
    expect(await world.province.createAccessRequest(world.request(resident, { staffNo: 'D4' }))).toMatchObject({ returnCode: '0' })
    world.clock.advance(1)
    expect(await world.province.createAccessRequest(world.request(resident, { staffNo: 'D4' }))).toMatchObject({ returnCode: '1' })
  })

  test('declined and run out ones count; used ones and those the same doctor replaced do not', async () => {
    const resident = await world.newResident()
    const declined = await world.ask(resident, { staffNo: 'D1' })
    dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId: declined })))
    await world.ask(resident, { staffNo: 'D2' })
    world.clock.advance(30 * minute)
    for (let again = 0; again < 5; again += 1) expect(await world.ask(resident, { staffNo: 'D3' })).not.toBe('undefined')
    expect(await world.province.createAccessRequest(world.request(resident, { staffNo: 'D4' }))).toMatchObject({ returnCode: '0' })
    const other = await world.newResident()
    for (let again = 0; again < 5; again += 1) await world.grant(other)
    expect(await world.province.createAccessRequest(world.request(other))).toMatchObject({ returnCode: '1' })
  })

  test('ten doctors at once find three places, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      const resident = await world.newResident()
      const asks = Array.from({ length: 10 }, (_, number) => world.request(resident, { staffNo: `D${number}` }))
      const answers = await Promise.all(asks.map((asked) => world.province.createAccessRequest(asked)))
      expect(answers.filter(({ returnCode }) => returnCode === '1')).toHaveLength(3)
    }
  })

  test('a hospital that asks without end is shown three times, fills no inbox, and gets nothing without consent', async () => {
    const resident = await world.newResident()
    const count = deep ? 10_000 : 200
    for (let number = 0; number < count; number += 1) {
      // Every other one from a new doctor, every other one from the same again.
      const staffNo = number % 2 === 0 ? `D${number}` : 'D1'
      await world.province.createAccessRequest(world.request(resident, { staffNo, kind: number % 3 === 0 ? 'booking' : 'wechat' }))
    }
    await world.ask(resident, nanfang)
    const requests = await listed(resident)
    const shown = requests.filter(({ orgCode }) => orgCode === hospital.orgCode).length
    expect(shown).toBe(3)
    expect(requests.filter(({ orgCode }) => orgCode === nanfang.orgCode)).toHaveLength(1)
    expect(newsOf(resident).filter(({ orgName }) => orgName === hospital.orgName).length).toBeLessThanOrEqual(6)
    expect(await world.grants(resident)).toHaveLength(0)
    recordFigure('一家医院连续申请', `${count}次，列出${shown}个，授权0个`, '列出不超过3个，不经同意授权0个')
  }, 600_000)

  test('bookings of many hours stay open together, and still no more than the three newest are shown', async () => {
    const resident = await world.newResident()
    const asked: string[] = []
    for (let number = 0; number < 8; number += 1) {
      asked.push(await world.ask(resident, { kind: 'booking', staffNo: `D${number}` }))
      world.clock.advance(61 * minute)
    }
    expect(await openInDatabase(resident)).toBe(8)
    expect((await listed(resident)).map(({ requestId }) => requestId)).toEqual(asked.slice(-3).reverse())
  })
})

describe('不再接受该医院的申请', () => {
  test('it is answered as always and reaches nobody; other hospitals do', async () => {
    const resident = await world.newResident()
    await world.ask(resident)
    const before = await world.province.createAccessRequest(world.request(resident, { staffNo: 'D2' }))
    dataOf(await block(resident, true))
    const [news, sms] = [newsOf(resident).length, world.sms.sent.length]
    const after = await world.province.createAccessRequest(world.request(resident, { staffNo: 'D3' }))
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(after).toMatchObject({ returnCode: '1', returnDesc: before.returnDesc, expiresAt: before.expiresAt })
    expect(await world.province.checkGrant(String(after.requestId))).toMatchObject({ returnCode: '1', state: 'pending' })
    await world.ask(resident, nanfang)
    expect((await listed(resident)).map(({ orgCode }) => orgCode)).toEqual([nanfang.orgCode])
    expect(newsOf(resident)).toHaveLength(news + 1)
    expect(world.sms.sent).toHaveLength(sms)
  })

  test('an SMS of a blocked hospital is said to be sent, and is not', async () => {
    const resident = await world.newResident()
    const open = await world.askBySms(resident)
    expect(open.code).toMatch(/^\d{6}$/)
    dataOf(await block(resident, true))
    const sent = world.sms.sent.length
    const answer = await world.province.createAccessRequest(world.request(resident, { kind: 'sms', staffNo: 'D2' }))
    expect(answer).toMatchObject({ returnCode: '1', returnDesc: '成功' })
    expect(world.sms.sent).toHaveLength(sent)
    for (const code of [open.code, '000000', '123456']) {
      const typed = { requestId: String(answer.requestId), orgCode: hospital.orgCode, staffNo: 'D2', code }
      expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0', reason: 'none' })
    }
  })

  test('no code can be made for its requests, and one that is alive dies with the block', async () => {
    const resident = await world.newResident()
    const requestId = await world.ask(resident)
    const receiptId = await world.agree(resident, requestId)
    const issue = () => world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId }))
    const { code } = dataOf(await issue())
    dataOf(await block(resident, true))
    expect(codeOf(await issue())).toBe('authorization.requestClosed')
    const typed = { requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code }
    expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0' })
    dataOf(await block(resident, false))
    expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0' })
    expect(await world.grants(resident)).toHaveLength(0)
    // The control: without a block the same steps end in a grant.
    await world.grant(resident, { staffNo: 'D2' })
    expect(await world.grants(resident)).toHaveLength(1)
  })

  test('blocking and unblocking are each said once; a hospital that never asked cannot be named', async () => {
    const resident = await world.newResident()
    const before = await databaseFingerprint(world.databaseUrl)
    expect(codeOf(await block(resident, true, 'never-asked'))).toBe('resource.notFound')
    expect(codeOf(await block(resident, false, 'never-asked'))).toBe('resource.notFound')
    expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
    await world.ask(resident)
    const blocked = dataOf(await block(resident, true))
    expect(blocked.hospitals).toEqual([
      { orgCode: hospital.orgCode, orgName: hospital.orgName, blockedAt: world.clock.now().toISOString() },
    ])
    world.clock.advance(minute)
    expect(dataOf(await block(resident, true))).toEqual(blocked)
    expect(dataOf(await world.patient['authorization.listBlocks'](world.callOf(resident, {})))).toEqual(blocked)
    expect(dataOf(await block(resident, false)).hospitals).toEqual([])
  })
})
