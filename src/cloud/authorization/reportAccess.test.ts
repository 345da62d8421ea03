import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { ReportedLook } from '../backChannel'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

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
  const news = (resident: SelfResident) =>
    world.messages.posted.filter(({ residentId, kind }) => residentId === resident.residentId && kind === 'firstLook')

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
    world.clock.advance(20 * 86_400_000)
    await world.grant(resident)
    world.clock.advance(20 * 86_400_000)
    // Day 40: past the first 30 days, within the extension.
    await look(resident, 'x2')
    expect(news(resident)).toHaveLength(1)
    const { events } = dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, {})))
    expect(events.map(({ eventId, underGrant }) => [eventId, underGrant])).toEqual([
      ['x2', true],
      ['x1', true],
    ])
    world.clock.advance(30 * 86_400_000)
    await world.grant(resident)
    await look(resident, 'x3')
    expect(news(resident)).toHaveLength(2)
  })

  test('a look nobody allowed is no first look; it is flagged instead', async () => {
    const resident = await world.newResident()
    await look(resident, 'z1')
    expect(news(resident)).toEqual([])
    expect(await world.needs.accessLog.find(resident.residentId, 'z1')).toMatchObject({ standing: 'noGrant', orgCode: hospital.orgCode })
    expect(await world.needs.accessLog.find((await world.newResident()).residentId, 'z1')).toBeNull()
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
