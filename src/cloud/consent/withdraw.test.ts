import { type ConsentWorld, startConsentWorld } from '../../../test/cloud/consentWorld'

let world: ConsentWorld
beforeAll(async () => {
  world = await startConsentWorld()
})
afterAll(() => world.close())

test('refused, it leaves nothing behind, and nothing for an audit to stumble over', async () => {
  const resident = world.newResident()
  const withdraw = () => world.handlers['consent.withdraw'](world.callOf(resident, { document: 'face' as const }))
  const chains = () => world.db.selectFrom('consent_chain').selectAll().where('resident_id', '=', resident.residentId).execute()
  expect(await withdraw()).toMatchObject({ ok: false, code: 'consent.notGiven' })
  expect(await chains()).toEqual([])
  await world.agree(resident, { document: 'messages' })
  const before = await chains()
  expect(before).toHaveLength(1)
  expect(await withdraw()).toMatchObject({ ok: false, code: 'consent.notGiven' })
  expect(await chains()).toEqual(before)
})
