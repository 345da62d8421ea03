import { type AuthorizationWorld, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'
import { closeEnded } from './closeEnded'
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

const type = (requestId: string, code: string) =>
  world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })

async function give(guardian: SelfResident, child: SelfResident) {
  const requestId = await world.ask(child)
  await type(requestId, await world.codeFor(guardian, child, requestId))
}

test('an extension that the province has not answered yet is theirs, too, unless the child’s own word reaches further', async () => {
  const [mother, father, child, grown] = [
    await world.newResident(),
    await world.newResident(),
    await world.newResident(),
    await world.newResident(),
  ]
  for (const guardian of [mother, father]) await world.beGuardian(guardian, child, '2011-01-01')
  // Eighteen in ten days: what is given for them ends then.
  await world.beGuardian(mother, grown, '2008-12-01')
  const made = grantsMadePort(world.needs)
  const of = (guardian: SelfResident, ward: SelfResident) =>
    made.standing(world.db, ward.residentId, guardian.residentId, world.clock.now())
  await give(father, child)
  await world.grant(grown)
  await world.drive()
  expect(await of(mother, child)).toEqual([])
  world.clock.advance(60_000)
  await give(mother, child)
  await give(mother, grown)
  expect(await of(mother, child)).toMatchObject([{ orgName: hospital.orgName }])
  expect(await of(mother, grown)).toEqual([])
  const wish = () => world.db.transaction().execute((trx) => made.wishToRevoke(trx, child.residentId, mother.residentId, world.clock.now()))
  expect(await wish()).toEqual([{ residentId: child.residentId, orgCode: hospital.orgCode }])
  world.clock.advance(3_600_000)
  while ((await world.drive()) > 0);
  expect((await world.grants(child)).map(({ state }) => state)).toEqual(['revoked'])
  // It was told, and took nothing over.
  expect(await world.grants(grown)).toMatchObject([{ state: 'active', madeBy: 'self', daysLeft: 30 }])
  expect(await of(mother, grown)).toEqual([])
})

test('an earlier birth date ends what guardians gave, told or not, and nothing of the child’s own', async () => {
  const [mother, child] = [await world.newResident(), await world.newResident()]
  await world.beGuardian(mother, child, '2011-01-01')
  const made = grantsMadePort(world.needs)
  await give(mother, child)
  await world.drive()
  const own = await world.grant(child, { orgCode: '455404502', orgName: '另一家医院', staffNo: 'other' })
  await give(mother, child)
  const until = new Date(world.clock.now().getTime() + 3_600_000)
  const ends = async () => Object.fromEntries((await world.grants(child)).map((grant) => [grant.orgName, grant.expiresAt]))
  const cap = (at: Date) => world.db.transaction().execute((trx) => made.capAt(trx, child.residentId, at))
  const before = await ends()
  await cap(new Date(until.getTime() + 40 * 86_400_000))
  expect(await ends()).toEqual(before)
  await cap(until)
  const capped = { [hospital.orgName]: until.toISOString(), 另一家医院: own.grant.expiresAt }
  expect(await ends()).toEqual(capped)
  while ((await world.drive()) > 0);
  expect(await ends()).toEqual(capped)
  world.clock.advance(3_600_000)
  expect(await closeEnded(world.needs)).toBe(1)
})
