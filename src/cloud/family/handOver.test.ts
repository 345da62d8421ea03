import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import { type Seeded, seeded } from '../../../test/seeded'
import { storeGuardianship } from './guardianships'
import { handOver } from './handOver'

let world: FamilyWorld
beforeEach(async () => {
  // 08:00 in China.
  world = await startFamilyWorld('2026-11-21T00:00:00.000Z')
})
afterEach(() => world.close())

const day = 86_400_000
const firstDay = Date.UTC(2026, 10, 21)
const dayOf = (number: number) => new Date(firstDay + number * day).toISOString().slice(0, 10)

interface Family {
  readonly child: string
  readonly guardians: readonly string[]
  /** The day of the hand-over, counted from the first. */
  readonly on: number
  readonly age: 14 | 18
}

/** A child who is so old so many days from the first. */
async function family(on: number, age: 14 | 18, guardians = 1, provenUntil: Date | null = null): Promise<Family> {
  const born = new Date(firstDay + on * day)
  const birthDate = `${born.getUTCFullYear() - age}-${born.toISOString().slice(5, 10)}`
  const made = { child: randomUUID(), guardians: Array.from({ length: guardians }, () => randomUUID()), on, age }
  for (const residentId of made.guardians) {
    const tie = { relation: 'mother' as const, birthDate, sex: 'male' as const }
    const proof = { proof: provenUntil ? ('window' as const) : ('province' as const), provenUntil }
    const by = { accountId: randomUUID(), residentId }
    await storeGuardianship(world.needs, by, made.child, { tie, proof, receiptId: randomUUID(), now: world.clock.now() })
  }
  return made
}

/** To the given day, at some time of it; two workers at once. */
async function runOn(number: number, timeOfDay = 8 * 3_600_000): Promise<void> {
  world.clock.advance(firstDay + number * day + timeOfDay - 8 * 3_600_000 - world.clock.now().getTime())
  await Promise.all([handOver(world.needs), handOver(world.needs)])
}

interface Told {
  readonly to: string
  readonly kind: string
  readonly about: string | null
  readonly day: string
}

async function told(): Promise<Told[]> {
  const rows = await world.db.selectFrom('message').select(['resident_id', 'kind', 'about_id', 'at']).execute()
  return rows.map((row) => ({
    to: row.resident_id,
    kind: row.kind,
    about: row.about_id,
    day: new Date(row.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
  }))
}

/** Written otherwise than the code: which notice each waking day would bring, the nearest only, never the same or a farther one again. */
function expectedOf({ child, guardians, on, age }: Family, wakings: readonly number[]): Told[] {
  const news: { kind: string; day: string }[] = []
  let nearest = Number.POSITIVE_INFINITY
  for (const waking of wakings) {
    const left = on - waking
    const due = left <= 0 ? null : left <= 7 ? 7 : left <= 30 ? 30 : left <= 90 ? 90 : null
    if (due !== null && due < nearest) {
      nearest = due
      news.push({ kind: `handOver${age}`, day: dayOf(waking) })
    }
    if (left <= 0 && age === 18 && !news.some(({ kind }) => kind === 'handedOver')) news.push({ kind: 'handedOver', day: dayOf(waking) })
  }
  return news.flatMap((each) => [...guardians.map((to) => ({ ...each, to, about: child })), { ...each, to: child, about: null }])
}

const sorted = (all: readonly Told[]) => all.map(({ to, kind, about, day: on }) => `${to} ${on} ${kind} ${about}`).sort()

async function families(random: Seeded, count: number): Promise<Family[]> {
  const made: Family[] = []
  for (let index = 0; index < count; index += 1)
    made.push(await family(random.below(140), random.pick([14, 18] as const), 1 + random.below(3)))
  return made
}

test('each day: 90, 30 and 7 days before and on the day, exactly once to every guardian and the child', async () => {
  const all = [await family(95, 18, 2), await family(93, 14, 2), await family(91, 18)]
  const wakings = Array.from({ length: 100 }, (_, number) => number)
  for (const number of wakings) await runOn(number)
  expect(sorted(await told())).toEqual(sorted(all.flatMap((each) => expectedOf(each, wakings))))
  const [grown] = all
  const toFirst = (await told()).filter(({ to }) => to === grown?.guardians[0])
  expect(toFirst.map(({ kind, day: on }) => [kind, on])).toEqual([
    ['handOver18', dayOf(5)],
    ['handOver18', dayOf(65)],
    ['handOver18', dayOf(88)],
    ['handedOver', dayOf(95)],
  ])
})

test('however the timer sleeps and whatever the hour: nobody is told twice, too early, or of what is over', async () => {
  const random = seeded(14)
  const all = await families(random, 90)
  const wakings: number[] = []
  for (let number = random.below(5); number < 150; number += 1 + random.below(random.chance(0.3) ? 40 : 6)) wakings.push(number)
  for (const number of wakings) {
    await runOn(number, random.below(day))
    // Later on the same day there is nothing left to look at.
    expect(await handOver(world.needs)).toBe(0)
  }
  const expected = all.flatMap((each) => expectedOf(each, wakings))
  expect(expected.length).toBeGreaterThan(300)
  expect(sorted(await told())).toEqual(sorted(expected))
  const rows = await world.rows()
  const closed = all.filter(({ age, on }) => age === 18 && on <= (wakings.at(-1) ?? 0)).flatMap(({ guardians }) => guardians)
  expect(closed.length).toBeGreaterThan(50)
  expect(
    rows
      .filter((row) => row.ended_why === 'grownUp')
      .map((row) => row.guardian_resident_id)
      .sort(),
  ).toEqual(closed.sort())
})

test('control: without what was noted they would be told again', async () => {
  await family(20, 18)
  await runOn(0)
  await runOn(1)
  expect(await told()).toHaveLength(2)
  await world.db.deleteFrom('hand_over_notice').execute()
  await runOn(2)
  expect(await told()).toHaveLength(4)
})

test('by China’s day: a moment before its midnight nothing, then the notice, and the end', async () => {
  const { child, guardians } = await family(7, 18)
  await runOn(0, day - 1)
  const before = (await told()).length
  await runOn(6, day - 1)
  expect((await told()).length).toBe(before)
  expect((await world.rows()).map((row) => row.ended_at)).toEqual([null])
  await runOn(7, 0)
  expect(await world.inbox(guardians[0] ?? '')).toEqual([`handOver18 ${child}`, `handedOver ${child}`])
  expect(await world.inbox(child)).toEqual(['handOver18 -', 'handedOver -'])
  expect((await world.rows()).map((row) => [row.ended_why, row.ended_at?.toISOString()])).toEqual([['grownUp', '2026-11-27T16:00:00.000Z']])
})

test('evidence of a window that ran out: ended, and told to everybody once; new evidence in time is not', async () => {
  const until = new Date(firstDay + 3 * day)
  const { child, guardians } = await family(2_000, 18, 2, until)
  const [gone = '', renewed = ''] = guardians
  await runOn(2)
  expect(await told()).toEqual([])
  const later = { proven_until: new Date(firstDay + 300 * day) }
  await world.db.updateTable('guardianship').set(later).where('guardian_resident_id', '=', renewed).execute()
  await runOn(4)
  await runOn(5)
  const [toGone, toRenewed, toChild] = [await world.inbox(gone), await world.inbox(renewed), await world.inbox(child)]
  expect([toGone, toRenewed, toChild]).toEqual([[`guardianEnded ${child}`], [`guardianEnded ${child}`], ['guardianEnded -']])
  const rows = await world.rows()
  expect(rows.map((row) => [row.guardian_resident_id, row.ended_why]).sort()).toEqual(
    [
      [gone, 'expired'],
      [renewed, null],
    ].sort(),
  )
  const kept = await world.db.selectFrom('guardian_act').select(['kind', 'by_kind']).execute()
  expect(kept).toEqual([{ kind: 'guardianExpired', by_kind: 'system' }])
})

test('nobody’s consent is taken back for them', async () => {
  await family(0, 18)
  await runOn(0)
  expect(await world.receipts()).toEqual([])
})

describe('whom the registers name no more', () => {
  const child = { documentType: '01', documentNumber: personNumber(77), name: '黎乐言' } as const

  it('is told nothing more of a child they never open', async () => {
    const [mother, father] = [world.newGuardian(), world.newGuardian()]
    for (const guardian of [mother, father]) world.register(guardian, child)
    const wardId = world.dataOf(await world.add(mother, child)).residentId
    await world.add(father, child)
    world.strike(father, child)
    await runOn(2)
    const acting = () => world.needs.guardians.of(world.db, wardId, world.clock.now())
    expect(await acting()).toEqual([mother.resident.residentId])
    expect((await world.rows()).map((row) => row.ended_why).sort()).toEqual(['disproven', null])
    // Who never opens the child and is its parent all the same hears of it, years on.
    for (const number of [100, 101, 108, 109]) await runOn(number)
    expect(await acting()).toEqual([mother.resident.residentId])
  })
})

test('one that cannot be looked at holds up no other, and is said at the end', async () => {
  const [bad, over, soon] = [await family(20, 18), await family(0, 18), await family(20, 18)]
  await world.db.updateTable('guardianship').set({ birth_date_sealed: 'no seal' }).where('resident_id', '=', bad.child).execute()
  await expect(handOver(world.needs)).rejects.toThrow()
  expect((await told()).map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual(
    [
      ...[over.child, ...over.guardians].map((to) => `${to} handedOver`),
      ...[soon.child, ...soon.guardians].map((to) => `${to} handOver18`),
    ].sort(),
  )
  // Not again on the same day: it would fail all day long.
  expect(await handOver(world.needs)).toBe(0)
})

describe('among twenty thousand guardianships', () => {
  const read = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(world.db)
    const { rows } = await sql<{ read: number }>`
      select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_user_tables where relname = 'guardianship'`.execute(
      world.db,
    )
    return rows[0]?.read ?? 0
  }

  it('a turn with nothing due reads none of them, and one that is due is found by itself', async () => {
    await family(5_000, 18)
    await runOn(0)
    await sql`insert into guardianship (resident_id, guardian_resident_id, account_id, relation, birth_date_sealed, sex_sealed, receipt_id, added_at, proven_at, checked_on)
      select gen_random_uuid(), gen_random_uuid(), account_id, relation, birth_date_sealed, sex_sealed, receipt_id, added_at, proven_at, checked_on
      from guardianship, generate_series(1, 20000)`.execute(world.db)
    await sql`vacuum analyze guardianship`.execute(world.db)
    const before = await read()
    expect(await handOver(world.needs)).toBe(0)
    expect((await read()) - before).toBe(0)
    await family(30, 18)
    expect(await handOver(world.needs)).toBe(1)
    expect((await read()) - before).toBeLessThan(50)
    // Control: somebody who looks at all of them is seen to.
    await world.db.selectFrom('guardianship').selectAll().where('relation', '=', 'father').execute()
    expect((await read()) - before).toBeGreaterThan(20_000)
  })
})
