import { type AuthorizationWorld, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'
import { grantsMadePort } from './grantsMade'

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

test('what one guardian gave is theirs to be reviewed or taken back: not the other’s, the child’s own, nor what has ended', async () => {
  const [mother, father, child] = [await world.newResident(), await world.newResident(), await world.newResident()]
  for (const guardian of [mother, father]) await world.beGuardian(guardian, child, '2011-01-01')
  const made = grantsMadePort(world.needs)
  const requestId = await world.ask(child)
  const code = await world.codeFor(mother, child, requestId)
  await world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })
  const asker = { orgCode: '455404502', orgName: '另一家医院', staffNo: 'other' }
  await world.grant(child, asker)
  const now = world.clock.now()
  const { residentId } = child
  expect(await made.standing(world.db, residentId, mother.residentId, now)).toMatchObject([{ orgName: hospital.orgName }])
  expect(await made.standing(world.db, residentId, father.residentId, now)).toEqual([])
  const wish = (by: SelfResident) => world.db.transaction().execute((trx) => made.wishToRevoke(trx, residentId, by.residentId, now))
  expect(await wish(father)).toEqual([])
  const ended = { ended_at: now, ended_why: 'removed' as const }
  await world.db.updateTable('guardianship').set(ended).where('guardian_resident_id', '=', mother.residentId).execute()
  expect((await world.grants(child)).map(({ madeBy }) => madeBy).sort()).toEqual(['formerGuardian', 'self'])
  world.wishes.length = 0
  const queues = await wish(mother)
  expect(queues).toEqual([{ residentId, orgCode: hospital.orgCode }])
  await made.wishesStored(queues)
  expect(world.wishes).toEqual(queues)
  expect(await made.standing(world.db, residentId, mother.residentId, now)).toEqual([])
  const states = async () => Object.fromEntries((await world.grants(child)).map(({ orgName, state }) => [orgName, state]))
  expect(await states()).toEqual({ [hospital.orgName]: 'revoking', 另一家医院: 'recording' })
  const rest = await world.db.transaction().execute((trx) => made.wishToRevokeAll(trx, residentId, now))
  expect(rest).toEqual([{ residentId, orgCode: '455404502' }])
  expect(Object.values(await states())).toEqual(['revoking', 'revoking'])
})
