import { type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import { findWard } from './findWard'

let world: FamilyWorld
beforeEach(async () => {
  world = await startFamilyWorld()
})
afterEach(() => world.close())

const day = 24 * 3_600_000
const newborn = { documentType: '99', documentNumber: `${personNumber(1)}0101`, name: '黎乐言' } as const

/** A mother whose child has been added. */
async function family() {
  const mother = world.newGuardian()
  world.register(mother, newborn)
  const { residentId } = world.dataOf(await world.add(mother, newborn))
  return { mother, residentId, find: () => world.find(mother, residentId), wards: () => world.wards(mother) }
}

describe('the proof of a guardianship', () => {
  it('is asked for again once a day, however often it is used, and follows what the register says then', async () => {
    const { mother, find, wards } = await family()
    world.register(mother, newborn, { birthDate: '2020-01-02', sex: 'female', relation: 'guardian' })
    world.clock.advance(day)
    expect(await find()).not.toBeNull()
    expect(await wards()).toMatchObject([{ birthDate: '2026-08-06' }])
    expect(world.asked).toHaveLength(1)
    world.clock.advance(1)
    const found = await Promise.all(Array.from({ length: 5 }, find))
    expect(found.filter((ward) => ward !== null)).toHaveLength(5)
    expect(world.asked).toHaveLength(2)
    expect(world.asked[1]).toEqual(world.asked[0])
    expect(await wards()).toMatchObject([{ birthDate: '2020-01-02', sex: 'female', relation: 'guardian', name: '黎乐言' }])
    world.clock.advance(day)
    await find()
    expect(world.asked).toHaveLength(2)
  })

  it.each([
    { corrected: '2010-01-02', capped: ['2028-01-01T16:00:00.000Z'] },
    { corrected: '2001-08-06', capped: ['2019-08-05T16:00:00.000Z'] },
    // The controls: the same date, and a later one.
    { corrected: '2026-08-06', capped: [] },
    { corrected: '2026-09-06', capped: [] },
  ])('corrected to $corrected, what guardians gave ends by that birthday', async ({ corrected, capped }) => {
    const { mother, residentId } = await family()
    const caps: string[] = []
    const grantsMade = {
      ...world.needs.grantsMade,
      capAt: async (_trx: unknown, wardId: string, until: Date) => void caps.push(`${wardId} ${until.toISOString()}`),
    }
    world.register(mother, newborn, { birthDate: corrected })
    world.clock.advance(day + 1)
    await findWard({ ...world.needs, grantsMade })({ accountId: mother.accountId, residentId: mother.resident.residentId }, residentId)
    expect(caps).toEqual(capped.map((until) => `${residentId} ${until}`))
  })

  it.each(['find', 'wards'] as const)('ends with a birth date that is corrected to a grown-up’s (%s)', async (way) => {
    const made = await family()
    world.register(made.mother, newborn, { birthDate: '2001-08-06' })
    world.clock.advance(day + 1)
    const stands = async () => [await made[way]()].flat().filter((ward) => ward !== null)
    expect(await stands()).toEqual([])
    world.clock.advance(day + 1)
    expect(await stands()).toEqual([])
    expect(world.asked).toHaveLength(2)
  })

  it('ends where the register names somebody a parent no more, until they are added again', async () => {
    const { mother, find, wards } = await family()
    world.strike(mother, newborn)
    world.registerPerson(newborn)
    world.clock.advance(day + 1)
    expect(await find()).toBeNull()
    expect(await wards()).toEqual([])
    world.register(mother, newborn)
    expect(await find()).toBeNull()
    expect(await world.add(mother, newborn)).toMatchObject({ ok: true })
    expect(await find()).toMatchObject({ name: '黎乐言' })
  })

  it('of a newborn whom the register knows by that name no more rests for seven days, and is not ended before', async () => {
    const { mother, residentId, find, wards } = await family()
    world.strike(mother, newborn)
    world.clock.advance(day + 1)
    expect([await find(), await wards(), (await world.rows()).map((row) => row.ended_why)]).toEqual([null, [], [null]])
    // Named since: added by the new name it is the same child, and nobody is told of a new guardian.
    const named = { ...newborn, name: '黎新名' }
    world.register(mother, named)
    expect(await world.add(mother, named)).toMatchObject({ ok: true, data: { residentId, name: '黎新名' } })
    expect((await world.actsOf(mother, residentId)).map(({ kind }) => kind)).toEqual(['guardianAdded'])
    world.strike(mother, named)
    world.clock.advance(7 * day + 1)
    expect(await find()).toBeNull()
    expect((await world.rows()).map((row) => row.ended_why)).toEqual(['disproven'])
  })

  it('by a window, past its time but not ended yet, is news to the others when they are added anew', async () => {
    const [mother, grandmother] = [world.newGuardian(), world.newGuardian()]
    world.register(mother, newborn)
    world.registerPerson(newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    await world.window('guardianship', newborn, grandmother)
    await world.add(grandmother, newborn)
    world.clock.advance(366 * day)
    await world.find(mother, residentId)
    await world.window('guardianship', newborn, grandmother)
    await world.db
      .updateTable('guardianship')
      .set({ proven_until: world.clock.now() })
      .where('guardian_resident_id', '=', grandmother.resident.residentId)
      .execute()
    expect(await world.add(grandmother, newborn)).toMatchObject({ ok: true })
    expect(await world.inbox(mother.resident.residentId)).toEqual([`guardianAdded ${residentId}`, `guardianAdded ${residentId}`])
  })

  it('stands for seven days while the province is away, and no longer', async () => {
    const { mother, residentId, find, wards } = await family()
    world.provinceAnswers(false)
    world.clock.advance(7 * day)
    expect(await find()).not.toBeNull()
    expect(await wards()).toHaveLength(1)
    world.clock.advance(1)
    expect(await find()).toBeNull()
    expect(await wards()).toEqual([])
    // Nor are they told of the child, or give anything, meanwhile.
    const { guardians } = world.needs
    const now = world.clock.now()
    expect(await guardians.of(world.db, residentId, now)).toEqual([])
    const gives = () => world.db.transaction().execute((trx) => guardians.givesUntil(trx, residentId, mother.resident.residentId, now))
    expect(await gives()).toBeNull()
    expect(await guardians.of(world.db, residentId, new Date(now.getTime() - 1))).toEqual([mother.resident.residentId])
    world.provinceAnswers(true)
    expect(await find()).not.toBeNull()
  })

  it('had while the ward was being removed does not bring them back', async () => {
    const { mother, residentId, wards } = await family()
    world.clock.advance(day + 1)
    const { relations } = world.needs
    const check: typeof relations.check = async (pair) => {
      await world.remove(mother, residentId)
      return relations.check(pair)
    }
    const find = findWard({ ...world.needs, relations: { check } })
    expect(await find({ accountId: mother.accountId, residentId: mother.resident.residentId }, residentId)).toBeNull()
    expect(await wards()).toEqual([])
  })

  it('of a child named since is had by adding them under the new name, and they go by it', async () => {
    const mother = world.newGuardian()
    const unnamed = { ...newborn, name: '黎某之子' }
    world.register(mother, unnamed)
    const { residentId } = world.dataOf(await world.add(mother, unnamed))
    world.strike(mother, unnamed)
    world.register(mother, newborn)
    world.clock.advance(day + 1)
    expect(await world.find(mother, residentId)).toBeNull()
    await world.add(mother, newborn)
    world.clock.advance(day + 1)
    expect(await world.find(mother, residentId)).toMatchObject({ name: '黎乐言' })
  })

  it('says when a child was born and its sex to nobody who only has the database', async () => {
    const { wards } = await family()
    const kept = JSON.stringify(await world.rows())
    for (const plain of ['2026-08-06', '"male"']) expect(kept).not.toContain(plain)
    expect(await wards()).toMatchObject([{ birthDate: '2026-08-06', sex: 'male' }])
  })
})

test('a ward without a name is left out of the list, and the others are told', async () => {
  const { mother, residentId, wards } = await family()
  const second = { ...newborn, documentNumber: `${personNumber(1)}0201`, name: '黎乐行' }
  world.register(mother, second)
  await world.add(mother, second)
  await world.db.updateTable('resident').set({ name_sealed: null }).where('id', '=', residentId).execute()
  expect(await wards()).toMatchObject([{ name: '黎乐行' }])
})
