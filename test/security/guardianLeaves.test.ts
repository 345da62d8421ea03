import { sql } from 'kysely'
import { grantsMadePort } from '../../src/cloud/authorization/grantsMade'
import type { SelfResident } from '../../src/cloud/call'
import { endGuardianship } from '../../src/cloud/family/endGuardianship'
import { type AuthorizationWorld, startAuthorizationWorld } from '../cloud/authorizationWorld'
import { hospital } from '../cloud/residents'

/** A doctor types a guardian's code at the very moment at which that guardian is removed and all they gave is taken back. */

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const rounds = 30

async function startRound(): Promise<{ mother: SelfResident; child: SelfResident; type: () => Promise<boolean> }> {
  const [mother, child] = [await world.newResident(), await world.newResident()]
  await world.beGuardian(mother, child, '2017-06-01')
  const requestId = await world.ask(child)
  const code = await world.codeFor(mother, child, requestId)
  const typed = { requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code }
  return { mother, child, type: async () => (await world.province.verifyCode(typed)).returnCode === '1' }
}

/** So many questions later: each round meets the other in another place. */
async function leave(mother: SelfResident, child: SelfResident, later: number): Promise<void> {
  for (let asked = 0; asked < later; asked += 1) await sql`select 1`.execute(world.db)
  const grantsMade = grantsMadePort(world.needs)
  const ending = { wardId: child.residentId, guardianId: mother.residentId, why: 'removed', orgName: null, alsoRevoke: true } as const
  const by = { kind: 'guardian', residentId: mother.residentId } as const
  const now = world.clock.now()
  await world.db.transaction().execute((trx) => endGuardianship({ ...world.needs, grantsMade }, trx, { ...ending, by, now }))
}

const standing = async (child: SelfResident) => (await world.grants(child)).filter(({ state }) => state !== 'revoking').length

test(`${rounds} times at once: whoever is first, nothing that was given stands afterwards`, async () => {
  let given = 0
  for (let round = 0; round < rounds; round += 1) {
    const { mother, child, type } = await startRound()
    const [accepted] = await Promise.all([type(), leave(mother, child, round)])
    if (accepted) given += 1
    expect(await standing(child)).toBe(0)
  }
  expect(given).toBeGreaterThan(0)
  expect(given).toBeLessThan(rounds)
})

test('control: one after the other without the end, what was given stands', async () => {
  const { child, type } = await startRound()
  expect(await type()).toBe(true)
  expect(await standing(child)).toBe(1)
})
