import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { MessageKind } from '../../contract/message/message'
import type { ReportedLook } from '../backChannel'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const day = 86_400_000

test('a look is logged once by its eventId, whatever time the second report gives', async () => {
  const resident = await world.newResident()
  const { documentType, documentNumber } = resident
  const look = { eventId: 'e1', ...hospital, documentType, documentNumber, module: 'report' as const }
  const at = world.clock.now()
  expect(await world.province.reportAccess({ ...look, at })).toMatchObject({ returnCode: '1' })
  expect(await world.province.reportAccess({ ...look, at: new Date(at.getTime() + 1000) })).toMatchObject({ returnCode: '1' })
  const { events } = dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, {})))
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ actor: 'hospital', orgName: hospital.orgName, underGrant: false })
})

test.each(['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00+23:59', '2020-12-31T00:00:00Z', '2099-01-01T00:00:00Z'])(
  'a look at %s is refused, and the list still reads',
  async (at) => {
    const resident = await world.newResident()
    const { documentType, documentNumber } = resident
    const look = { eventId: 'e2', ...hospital, documentType, documentNumber, module: 'report' as const, at: new Date(at) }
    expect(await world.province.reportAccess(look)).toMatchObject({ returnCode: '0' })
    expect(dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, {}))).events).toEqual([])
  },
)

test('a cursor from nowhere is the beginning, never an error', async () => {
  const resident = await world.newResident()
  for (const text of ['-271821-04-20T00:00:00.000Z|x', '-004713-01-01T00:00:00.000Z|x', '2026-01-01T00:00:00.000Z|\0', 'nonsense']) {
    const cursor = Buffer.from(text).toString('base64url')
    expect(await world.patient['authorization.listAccessEvents'](world.callOf(resident, { cursor }))).toMatchObject({ ok: true })
  }
})

describe('news of a first look', () => {
  const look = (resident: SelfResident, eventId: string, more: Partial<ReportedLook> = {}) => {
    const { documentType, documentNumber } = resident
    return world.province.reportAccess({
      eventId,
      ...hospital,
      documentType,
      documentNumber,
      module: 'report',
      at: world.clock.now(),
      ...more,
    })
  }
  const news = (resident: SelfResident, about: MessageKind = 'firstLook') =>
    world.messages.posted.filter(({ residentId, kind }) => residentId === resident.residentId && kind === about)

  test('once a grant, also when ten doctors look at once or a report comes again', async () => {
    const resident = await world.newResident()
    await world.grant(resident)
    await Promise.all(Array.from({ length: 10 }, (_, number) => look(resident, `m${number}`)))
    await look(resident, 'm0')
    expect(news(resident)).toHaveLength(1)
    expect(news(resident)[0]).toMatchObject({ orgName: hospital.orgName, aboutId: expect.stringMatching(/^m\d$/) })
    await world.grant(resident, { orgCode: '455404503', orgName: '南方医科大学南方医院' })
    await look(resident, 'n0', { orgCode: '455404503', orgName: '南方医科大学南方医院' })
    expect(news(resident)).toHaveLength(2)
  })

  test('again under a new grant, but not for an extension', async () => {
    const resident = await world.newResident()
    await world.grant(resident)
    await look(resident, 'x1')
    world.clock.advance(20 * day)
    await world.grant(resident)
    while ((await world.drive()) > 0);
    world.clock.advance(20 * day)
    // Day 40: past the first 30 days, within the extension.
    await look(resident, 'x2')
    expect(news(resident)).toHaveLength(1)
    const { events } = dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, {})))
    expect(events.map(({ eventId, underGrant }) => [eventId, underGrant])).toEqual([
      ['x2', true],
      ['x1', true],
    ])
    world.clock.advance(30 * day)
    await world.grant(resident)
    await look(resident, 'x3')
    expect(news(resident)).toHaveLength(2)
  })

  test('a look nobody allowed is no first look, and is news of its own kind', async () => {
    const resident = await world.newResident()
    await look(resident, 'z1')
    expect(news(resident)).toEqual([])
    expect(news(resident, 'uncoveredLook')).toEqual([
      { residentId: resident.residentId, kind: 'uncoveredLook', orgName: hospital.orgName, aboutId: 'z1', now: world.clock.now() },
    ])
    expect(await world.needs.accessLog.find(resident.residentId, 'z1')).toMatchObject({ standing: 'noGrant', orgCode: hospital.orgCode })
    expect(await world.needs.accessLog.find((await world.newResident()).residentId, 'z1')).toBeNull()
  })

  test('looks without a permission are news once a day a hospital, however many, of whatever days, in whatever order', async () => {
    const resident = await world.newResident()
    const uncovered = () => news(resident, 'uncoveredLook').map(({ aboutId }) => aboutId)
    const daysAgo = (days: number) => ({ at: new Date(world.clock.now().getTime() - days * day) })
    await look(resident, 'u0', daysAgo(400))
    await Promise.all(Array.from({ length: 10 }, (_, number) => look(resident, `u1${number}`, daysAgo(number))))
    await look(resident, 'u0', daysAgo(400))
    expect(uncovered()).toEqual(['u0'])
    await look(resident, 'v0', { orgCode: '455404503', orgName: '南方医科大学南方医院' })
    expect(uncovered()).toEqual(['u0', 'v0'])
    world.clock.advance(day - 1)
    await look(resident, 'u2')
    expect(uncovered()).toEqual(['u0', 'v0'])
    world.clock.advance(1)
    await look(resident, 'u3')
    await look(resident, 'u4')
    expect(uncovered()).toEqual(['u0', 'v0', 'u3'])
    // A permission has its own news, and after it is over the old kind comes back.
    world.clock.advance(day)
    await world.grant(resident)
    await look(resident, 'u5')
    expect(uncovered()).toEqual(['u0', 'v0', 'u3'])
    expect(news(resident)).toHaveLength(1)
    world.clock.advance(31 * day)
    await look(resident, 'u6')
    expect(uncovered()).toEqual(['u0', 'v0', 'u3', 'u6'])
    expect(news(resident)).toHaveLength(1)
  })

  test('a clock that was ahead for a month and steps back keeps no news from anybody', async () => {
    const resident = await world.newResident()
    world.clock.advance(30 * day)
    await look(resident, 'w1')
    world.clock.advance(-30 * day)
    await look(resident, 'w2')
    expect(news(resident, 'uncoveredLook')).toHaveLength(2)
  })

  test('a hospital has the name it was first seen under, whatever it calls itself later', async () => {
    const resident = await world.newResident()
    const other = { orgCode: 'first-seen', orgName: '珠海市人民医院' }
    await look(resident, 'n1', other)
    await look(resident, 'n2', { ...other, orgName: '中山大学附属第一医院' })
    await world.ask(resident, { ...other, orgName: '省卫健委' })
    const { events } = dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, {})))
    expect(events.map(({ orgName }) => orgName)).toEqual([other.orgName, other.orgName])
    const { requests } = dataOf(await world.patient['authorization.listRequests'](world.callOf(resident, {})))
    expect(requests).toMatchObject([other])
  })

  test('a province whose clock is up to 5 minutes ahead is believed', async () => {
    const resident = await world.newResident()
    await world.grant(resident)
    expect(await look(resident, 'l1', { at: new Date(world.clock.now().getTime() + 300_000) })).toMatchObject({ returnCode: '1' })
    expect(await look(resident, 'l2', { at: new Date(world.clock.now().getTime() + 300_001) })).toMatchObject({ returnCode: '0' })
    expect(await world.needs.accessLog.find(resident.residentId, 'l1')).toMatchObject({ standing: 'covered' })
    expect(await world.needs.accessLog.find(resident.residentId, 'l2')).toBeNull()
  })
})
