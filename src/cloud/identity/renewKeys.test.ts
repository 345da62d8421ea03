import { sql } from 'kysely'
import { type IdentityWorld, k1, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { sealedVault } from '../adapters/vault/sealedVault'
import { accountsPort, phonePurpose } from './accounts'
import { findProof } from './offlineProofs'
import { renewKeys } from './renewKeys'
import { residentIdOf, residentsPort } from './residents'

let world: IdentityWorld
beforeEach(async () => {
  world = await startIdentityWorld()
})
afterEach(() => world.close())

const k2 = { id: 'k2', secret: '22'.repeat(32) }
const rotated = sealedVault([k2, k1])

/** Every sealed value that identity keeps, by the id of its key. */
async function keysInUse(): Promise<Record<string, number>> {
  const accounts = await world.db.selectFrom('account').select(['openid_sealed', 'phone_sealed']).execute()
  const residents = await world.db.selectFrom('resident').select(['number_sealed', 'name_sealed', 'birth_date_sealed']).execute()
  const proofs = await world.db.selectFrom('offline_proof').select('phone_sealed').execute()
  const counts: Record<string, number> = {}
  for (const sealed of [...accounts, ...residents, ...proofs].flatMap((row) => Object.values(row))) {
    const key = sealed?.split('.')[0]
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const renew = (vault = rotated) => renewKeys({ db: world.db, clock: world.clock, vault })

test('k1 becomes k2,k1: everything opens and is found all the while, new values carry k2, and then nothing carries k1', async () => {
  const people = Array.from({ length: 5 }, () => world.newPerson())
  const phones = people.map(() => world.newPhone())
  const residentIds: string[] = []
  for (const [index, phone] of phones.entries()) residentIds.push(await phone.arrive(people[index] ?? world.newPerson()))
  const [first] = people
  if (!first) throw new Error('nobody')
  await world.proveAtWindow(first, { phone: first.phone, pin: '135790', proofId: 'proof-0001' })
  expect(await keysInUse()).toEqual({ k1: 5 * 5 + 1 })

  const after = { ...world.base, vault: rotated }
  async function everythingOpens(): Promise<void> {
    for (const [index, person] of people.entries()) {
      const residentId = residentIds[index] ?? ''
      expect(await residentIdOf(after, person)).toBe(residentId)
      const residents = residentsPort({ ...after, accessLog: world.events })
      expect(await residents.identityOf(residentId)).toMatchObject({ documentNumber: person.documentNumber, name: person.name })
      expect(await residents.birthDateOf(residentId)).toBe('1980-01-01')
      expect(await accountsPort(after).ofResident(residentId)).toMatchObject([{ openid: phones[index]?.openid }])
      const lookup = rotated.lookup(phonePurpose, person.phone)
      const [row] = await world.db.selectFrom('account').select('phone_sealed').where('phone_lookup', '=', lookup).execute()
      expect(rotated.open(phonePurpose, row?.phone_sealed ?? '')).toBe(person.phone)
    }
    expect((await findProof(world.db, rotated, residentIds[0] ?? ''))?.phone).toBe(first?.phone)
  }
  await everythingOpens()
  expect(await renew()).toBe(5 + 5 + 1)
  await everythingOpens()
  expect(await keysInUse()).toEqual({ k2: 5 * 5 + 1 })
  expect(await renew()).toBe(0)
})

test('numbers bound before look-ups get theirs: the next owner of such a number finds the account it was bound to', async () => {
  const person = world.newPerson()
  const old = world.newPhone()
  await old.arriveAtLevel2(person)
  await world.db.updateTable('account').set({ phone_lookup: null }).execute()
  expect(await renew(world.vault)).toBe(1)
  expect(await renew(world.vault)).toBe(0)
  await world.newPhone().arrive(world.newPerson(), person.phone)
  expect(await old.call('identity.me', {})).toMatchObject({ proofDue: true, phoneMasked: null })
})

test('more than one call renews: each ends, and together they leave nothing; two at once do not do it twice', async () => {
  const sealed = (purpose: string) => world.vault.seal(purpose, '13900000000')
  const rows = Array.from({ length: 450 }, (_, index) => ({
    id: crypto.randomUUID(),
    openid_lookup: `lookup ${index}`,
    openid_sealed: sealed('account.openid'),
    phone_sealed: sealed(phonePurpose),
    level: 0 as const,
    created_at: world.clock.now(),
  }))
  await world.db.insertInto('account').values(rows).execute()
  const [one, other] = await Promise.all([renew(), renew()])
  expect(one + other).toBe(450)
  expect(await keysInUse()).toEqual({ k2: 900 })
})

test('a value that does not open is reported and keeps no other from being renewed', async () => {
  const [broken, whole] = [world.newPhone(), world.newPhone()]
  await broken.arrive(world.newPerson())
  await whole.arrive(world.newPerson())
  const lookup = world.vault.lookup('account.openid', broken.openid)
  await world.db.updateTable('account').set({ phone_sealed: 'k1.AAAA.AAAA.AAAA' }).where('openid_lookup', '=', lookup).execute()
  await expect(renew()).rejects.toThrow('do not open')
  expect((await keysInUse()).k1).toBe(2)
})

test('when nothing is to do, only an index is asked', async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => ({
    id: crypto.randomUUID(),
    openid_lookup: `lookup ${index}`,
    openid_sealed: 'k2.a.b.c',
    phone_sealed: 'k2.a.b.c',
    phone_lookup: `${index}`,
    level: 0 as const,
    created_at: world.clock.now(),
  }))
  for (let from = 0; from < rows.length; from += 1_000)
    await world.db
      .insertInto('account')
      .values(rows.slice(from, from + 1_000))
      .execute()
  await sql`analyze account`.execute(world.db)
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select id from account where id > '00000000-0000-0000-0000-000000000000' and
    (split_part(openid_sealed, '.', 1) < 'k2' or split_part(openid_sealed, '.', 1) > 'k2' or split_part(phone_sealed, '.', 1) < 'k2'
    or split_part(phone_sealed, '.', 1) > 'k2' or (phone_sealed is not null and phone_lookup is null)) order by id limit 200 for update skip locked`.execute(
    world.db,
  )
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan|account_pkey/)
})
