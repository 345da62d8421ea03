import { sql } from 'kysely'
import { type IdentityWorld, k1, startIdentityWorld } from '../../test/cloud/identityWorld'
import { sealedVault } from './adapters/vault/sealedVault'
import { accountsPort, phonePurpose } from './identity/accounts'
import { lookUpNumbers } from './identity/lookUpNumbers'
import { findProof } from './identity/offlineProofs'
import { residentIdOf, residentsPort } from './identity/residents'
import { dueQuestion, renewKeys } from './renewKeys'
import { sealedTables } from './wiring/sealedTables'

let world: IdentityWorld
beforeEach(async () => {
  world = await startIdentityWorld()
})
afterEach(() => world.close())

const k2 = { id: 'k2', secret: '22'.repeat(32) }
const rotated = sealedVault([k2, k1])

/** Every sealed value of people, their phones and the texts to them, by the id of its key. */
async function keysInUse(): Promise<Record<string, number>> {
  const accounts = await world.db.selectFrom('account').select(['openid_sealed', 'phone_sealed']).execute()
  const residents = await world.db.selectFrom('resident').select(['number_sealed', 'name_sealed', 'birth_date_sealed']).execute()
  const proofs = await world.db.selectFrom('offline_proof').select('phone_sealed').execute()
  const texts = await world.db.selectFrom('notice_sms').select('phone_sealed').execute()
  const counts: Record<string, number> = {}
  for (const sealed of [...accounts, ...residents, ...proofs, ...texts].flatMap((row) => Object.values(row))) {
    const key = sealed?.split('.')[0]
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const renew = (vault = rotated) => renewKeys({ db: world.db, vault }, sealedTables)

test('k1 becomes k2,k1: everything opens and is found all the while, new values carry k2, and then nothing carries k1', async () => {
  const people = Array.from({ length: 5 }, () => world.newPerson())
  const phones = people.map(() => world.newPhone())
  const residentIds: string[] = []
  for (const [index, phone] of phones.entries()) residentIds.push(await phone.arrive(people[index] ?? world.newPerson()))
  const [first] = people
  if (!first) throw new Error('nobody')
  await world.proveAtWindow(first, { phone: first.phone, pin: '135790', proofId: 'proof-0001' })
  expect(await keysInUse()).toEqual({ k1: 5 * 5 + 1 + 1 })

  const after = { ...world.base, vault: rotated }
  async function everythingOpens(): Promise<void> {
    for (const [index, person] of people.entries()) {
      const residentId = residentIds[index] ?? ''
      expect(await residentIdOf(after, person)).toBe(residentId)
      const residents = residentsPort({ ...after, moves: [world.events.moveTo] })
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
  expect(await renew()).toBe(5 + 5 + 1 + 1)
  await everythingOpens()
  expect(await keysInUse()).toEqual({ k2: 5 * 5 + 1 + 1 })
  expect(await renew()).toBe(0)
})

test('numbers bound before look-ups get theirs: the next owner of such a number finds the account it was bound to', async () => {
  const person = world.newPerson()
  const old = world.newPhone()
  await old.arriveAtLevel2(person)
  await world.db.updateTable('account').set({ phone_lookup: null }).execute()
  expect(await lookUpNumbers(world.needs)).toBe(1)
  expect(await lookUpNumbers(world.needs)).toBe(0)
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

interface Column {
  readonly table: string
  readonly column: string
}

/** Every column of the schema that keeps a sealed value, whoever owns it: asked of the database, so that no new one is forgotten. */
async function sealedColumns(): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name like '%sealed' order by 1, 2`.execute(world.db)
  return rows
}

/** Puts a row into a table that has something of the right type wherever something has to be, and this in that one column. */
async function insertSealed({ table, column }: Column, value: string): Promise<void> {
  const needed = await sql<{ column: string; type: string }>`select column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
      and column_name not like '%sealed'`.execute(world.db)
  const others = await sql<{ column: string }>`select column_name as column from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_name like '%sealed'
      and column_name <> ${column}`.execute(world.db)
  const anyOf: Record<string, string> = {
    uuid: crypto.randomUUID(),
    text: crypto.randomUUID(),
    'timestamp with time zone': '2026-11-21',
    date: '2026-11-21',
  }
  const values = [
    ...needed.rows.map(({ column: name, type }) => ({ name, value: anyOf[type] ?? '1' })),
    ...others.rows.map(({ column: name }) => ({ name, value: rotated.seal(purposeOf({ table, column: name }), 'x') })),
    { name: column, value },
  ]
  await sql`insert into ${sql.table(table)} (${sql.join(values.map(({ name }) => sql.ref(name)))})
    values (${sql.join(values.map((each) => each.value))})`.execute(world.db)
}

function purposeOf({ table, column }: Column): string {
  return sealedTables.find((each) => each.table === table)?.sealed[column] ?? 'of nobody'
}

async function stillUnder(keyId: string, columns: readonly Column[]): Promise<string[]> {
  const left: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where split_part(${sql.ref(column)}, '.', 1) = ${keyId}`.execute(world.db)
    if (rows.length > 0) left.push(`${table}.${column}`)
  }
  return left
}

/** What a row may say besides is of no concern here. */
async function withoutChecks(): Promise<void> {
  const checks = await sql<{ table: string; name: string }>`select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace and conparentid = 0`.execute(world.db)
  for (const { table, name } of checks.rows)
    await sql`alter table ${sql.table(table)} drop constraint if exists ${sql.ref(name)}`.execute(world.db)
}

test('whoever owns it: after the rotation no sealed column of the whole schema has a value under the old key', async () => {
  await withoutChecks()
  const columns = await sealedColumns()
  expect(columns.length).toBeGreaterThanOrEqual(17)
  for (const column of columns) await insertSealed(column, world.vault.seal(purposeOf(column), `in ${column.column}`))
  expect(await stillUnder('k1', columns)).toHaveLength(columns.length)
  expect(await renew()).toBe(columns.length)
  expect(await stillUnder('k1', columns)).toEqual([])
  for (const { table, column } of columns) {
    const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value from ${sql.table(table)}
      where ${sql.ref(column)} is not null`.execute(world.db)
    expect(rows.map(({ value }) => rotated.open(purposeOf({ table, column }), value))).toContain(`in ${column}`)
  }
  expect(await renew()).toBe(0)
})

/** So many rows under the newest key, each with something of the right type wherever something has to be. */
async function fillSealed(table: string, count: number): Promise<void> {
  const needed = await sql<{ column: string; type: string; sealed: boolean }>`select column_name as column, data_type as type,
      column_name like '%sealed' as sealed from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO'
      and (column_name like '%sealed' or (is_nullable = 'NO' and column_default is null))`.execute(world.db)
  const anyOf: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    text: 'gen_random_uuid()::text',
    'timestamp with time zone': 'now()',
    date: 'now()::date',
  }
  const values = needed.rows.map(({ type, sealed }) => (sealed ? `'k2.a.b.' || series` : (anyOf[type] ?? 'series')))
  await sql`insert into ${sql.table(table)} (${sql.join(needed.rows.map(({ column }) => sql.ref(column)))})
    select ${sql.raw(values.join(', '))} from generate_series(1, ${sql.lit(count)}) as series`.execute(world.db)
  await sql`analyze ${sql.table(table)}`.execute(world.db)
}

test('the one question whether anything is due reads no table either, however large they all are', async () => {
  await withoutChecks()
  for (const { table } of sealedTables) await fillSealed(table, 3_000)
  const planOf = async () => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${dueQuestion(rotated, sealedTables)}`.execute(world.db)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(await planOf()).not.toMatch(/Seq Scan/)
  // The control: without one of the indexes that table is read.
  await sql`drop index account_phone_key`.execute(world.db)
  expect(await planOf()).toMatch(/Seq Scan on account/)
})

test('when nothing is to do, no table of theirs is read either', async () => {
  for (const { table, column } of await sealedColumns()) {
    const { rows } = await sql<{ def: string }>`select indexdef as def from pg_indexes where tablename = ${table}`.execute(world.db)
    expect(rows.filter(({ def }) => def.includes(`split_part(${column}, '.'::text, 1)`))).toHaveLength(1)
  }
})
