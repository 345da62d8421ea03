import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'

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
