import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type IdentityWorld, type Person, startIdentityWorld } from '../cloud/identityWorld'
import { hospital } from '../cloud/residents'
import { recordFigure } from '../figures'
import { databaseDump } from './canaries/leftBehind'
import { searchFor } from './canaries/search'
import { writings } from './canaries/writings'

/** The key that numbers travel to the province under: what is stored must not be findable with it either. */
const provinceKey = '0123456789abcdeffedcba9876543210'
const total = 200
/** So many walk in side by side. */
const abreast = 8

interface Canary {
  readonly person: Person
  readonly openid: string
}

let world: IdentityWorld
let canaries: Canary[]
beforeAll(async () => {
  world = await startIdentityWorld()
  canaries = []
  for (let from = 0; from < total; from += abreast)
    canaries.push(...(await Promise.all(Array.from({ length: abreast }, (_, place) => walkIn(from + place)))))
}, 240_000)
afterAll(() => world?.close())

/** In by the front door, as far as a person's values go anywhere: account, real name, a hospital's request, news, other numbers, the window. */
async function walkIn(index: number): Promise<Canary> {
  const name = `${String.fromCharCode(0x8d75 + index)}${String.fromCharCode(0x6021 + index)}${String.fromCharCode(0x5a77 + index)}`
  const person = world.newPerson({ name })
  const openid = `o${createHash('sha256').update(`canary ${index}`).digest('base64url').slice(0, 27)}`
  const phone = world.newPhone(openid)
  // Old enough that a family member's word is a way for them.
  if (index % 4 === 2) world.register.people.set(person.documentNumber, { name, birthDate: '1956-03-12', phone: person.phone })
  await phone.arrive(person)
  await world.ask(person, hospital)
  if (index % 4 === 0) await world.proveAtWindow(person, { phone: person.phone, pin: '135790', proofId: `canary-${index}` })
  if (index % 4 === 1) {
    await phone.face(person)
    await world.newPhone().arrive(person, world.newNumber())
  }
  if (index % 4 === 2) await phone.codeOf('identity.askVouch')
  return { person, openid }
}

const partsOf = {
  number: ({ person }: Canary) => person.documentNumber,
  name: ({ person }: Canary) => person.name,
  phone: ({ person }: Canary) => person.phone,
  openid: ({ openid }: Canary) => openid,
}
type Part = keyof typeof partsOf
const parts: readonly Part[] = ['number', 'name', 'phone', 'openid']

/** Without a key anybody can hash all numbers there are: what stands for a person without one gives the person away. */
function plainHashes(value: string): string[] {
  return ['sha256', 'sm3', 'md5', 'sha1'].flatMap((hash) =>
    [value, `01|${value}`].flatMap((text) => {
      const digest = createHash(hash).update(text).digest()
      return [digest.toString('hex'), digest.toString('base64').replace(/=+$/, ''), digest.toString('base64url')]
    }),
  )
}

/** How many of the 200 are given away by this part of them. */
async function found(): Promise<Record<Part | `${Part} hashed`, number>> {
  const places = await databaseDump(world.database.url)
  const plain = new Set(
    searchFor(
      canaries.flatMap((canary) => parts.map((part) => partsOf[part](canary))),
      provinceKey,
      places,
    ).map(({ value }) => value),
  )
  const text = places.map(({ bytes }) => bytes.toString('latin1')).join('\n')
  const runs = new Set(text.match(/[A-Za-z0-9+/_-]{20,}/g)?.flatMap((run) => [run, run.toLowerCase()]))
  const count = (is: (canary: Canary) => boolean) => canaries.filter(is).length
  const by = (part: Part) => count((canary) => plain.has(partsOf[part](canary)))
  const hashed = (part: Part) => count((canary) => plainHashes(partsOf[part](canary)).some((digest) => runs.has(digest)))
  return {
    ...{ number: by('number'), name: by('name'), phone: by('phone'), openid: by('openid') },
    ...{
      'number hashed': hashed('number'),
      'name hashed': hashed('name'),
      'phone hashed': hashed('phone'),
      'openid hashed': hashed('openid'),
    },
  }
}

test('200 people are in there, each with all four, and everything that keeps a value of theirs', async () => {
  expect(new Set(canaries.flatMap((canary) => parts.map((part) => partsOf[part](canary)))).size).toBe(4 * total)
  const filled = async (
    table: 'resident' | 'account' | 'offline_proof' | 'notice_sms' | 'message' | 'access_request' | 'consent_receipt' | 'vouch',
  ) => Number((await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(world.db)).rows[0]?.count)
  expect(await filled('resident')).toBe(total)
  expect(await filled('account')).toBe(total + total / 4)
  expect([await filled('offline_proof'), await filled('vouch')]).toEqual([total / 4, total / 4])
  for (const table of ['notice_sms', 'message', 'access_request', 'consent_receipt'] as const)
    expect(await filled(table)).toBeGreaterThan(0)
})

test('a dump without the key gives 0 of 200, in seven writings, as they are or hashed', async () => {
  const given = await found()
  const identities = Math.max(...Object.values(given))
  recordFigure(
    `数据库转储（有密码、没有密钥）：${total}人的号码、姓名、手机号、openid，${writings.length}种写法与无密钥摘要`,
    `找到 ${identities} 人`,
    '0 人',
  )
  expect(Object.values(given)).toEqual(Array.from({ length: 8 }, () => 0))
})

test('the control: written down once as they are, or hashed without a key, all 200 are found', async () => {
  await sql`create table planted (line text)`.execute(world.db)
  const plant = async (lines: readonly string[]) => {
    await sql`truncate planted`.execute(world.db)
    await sql`insert into planted select unnest(${lines}::text[])`.execute(world.db)
  }
  const everybody = (of: (value: string) => string) => canaries.flatMap((canary) => parts.map((part) => of(partsOf[part](canary))))
  await plant(everybody((value) => `x${value}y`))
  expect(await found()).toMatchObject({ number: total, name: total, phone: total, openid: total })
  for (const hash of ['sha256', 'sm3']) {
    await plant(everybody((value) => createHash(hash).update(value).digest('hex')))
    const given = await found()
    expect(given).toMatchObject({ 'number hashed': total, 'name hashed': total, 'phone hashed': total, 'openid hashed': total })
  }
  await sql`drop table planted`.execute(world.db)
})
