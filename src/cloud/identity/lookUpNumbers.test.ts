import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { lookUpNumbers } from './lookUpNumbers'

let world: IdentityWorld
beforeEach(async () => {
  world = await startIdentityWorld()
})
afterEach(() => world.close())

/** As it was before look-ups, and before it was kept since when. */
async function boundBefore(phone: IdentityPhone): Promise<void> {
  const lookup = world.vault.lookup('account.openid', phone.openid)
  await world.db.updateTable('account').set({ phone_lookup: null, phone_bound_at: null }).where('openid_lookup', '=', lookup).execute()
}
const me = (phone: IdentityPhone) => phone.call('identity.me', {})

test('the next owner of such a number finds the account it was bound to', async () => {
  const person = world.newPerson()
  const old = world.newPhone()
  await old.arriveAtLevel2(person)
  await boundBefore(old)
  expect([await lookUpNumbers(world.needs), await lookUpNumbers(world.needs)]).toEqual([1, 0])
  expect(await me(old)).toMatchObject({ level: 2, phoneMasked: expect.any(String) })
  await world.newPhone().arrive(world.newPerson(), person.phone)
  expect(await me(old)).toMatchObject({ proofDue: true, phoneMasked: null })
})

test('a number that somebody else bound since then is theirs: the older binding is lost, told, and owes proof', async () => {
  const person = world.newPerson()
  const [old, next] = [world.newPhone(), world.newPhone()]
  const residentId = await old.arriveAtLevel2(person)
  await boundBefore(old)
  await next.arrive(world.newPerson(), person.phone)
  expect(await me(old)).toMatchObject({ level: 2, proofDue: false })
  expect(await lookUpNumbers(world.needs)).toBe(1)
  expect(await me(old)).toMatchObject({ level: 1, proofDue: true, phoneMasked: null })
  expect(await me(next)).toMatchObject({ proofDue: false, phoneMasked: expect.any(String) })
  expect(await world.inbox(residentId)).toEqual(['phoneTaken'])
  expect(await lookUpNumbers(world.needs)).toBe(0)
})

test('two that were both bound before: it stays with the younger account; two of one person both keep it', async () => {
  const person = world.newPerson()
  const [old, next, second] = [world.newPhone(), world.newPhone(), world.newPhone()]
  await old.arriveAtLevel2(person)
  await boundBefore(old)
  world.clock.advance(60_000)
  const owner = world.newPerson()
  await next.arrive(owner, person.phone)
  await boundBefore(next)
  await second.arrive(owner, person.phone)
  await boundBefore(second)
  expect(await lookUpNumbers(world.needs)).toBeGreaterThan(1)
  expect((await me(old)).phoneMasked).toBeNull()
  expect([(await me(next)).phoneMasked, (await me(second)).phoneMasked]).not.toContain(null)
})

test('a number that does not open keeps no other from its look-up, and is reported', async () => {
  const [broken, whole] = [world.newPhone(), world.newPhone()]
  for (const phone of [broken, whole]) {
    await phone.arrive(world.newPerson())
    await boundBefore(phone)
  }
  const lookup = world.vault.lookup('account.openid', broken.openid)
  await world.db.updateTable('account').set({ phone_sealed: 'k1.AAAA.AAAA.AAAA' }).where('openid_lookup', '=', lookup).execute()
  await expect(lookUpNumbers(world.needs)).rejects.toThrow('do not open')
  expect(await world.db.selectFrom('account').select('id').where('phone_lookup', 'is', null).execute()).toHaveLength(1)
})
