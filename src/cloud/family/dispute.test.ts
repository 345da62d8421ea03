import { sql } from 'kysely'
import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import { until } from '../../../test/until'
import { addWard } from './addWard'

let world: FamilyWorld
let mother: FamilyCaller
let father: FamilyCaller
let grandmother: FamilyCaller
let wardId: string
const child = { documentType: '99', documentNumber: `${personNumber(1)}0101`, name: '黎乐言' } as const
const day = 24 * 3_600_000

beforeEach(async () => {
  world = await startFamilyWorld()
  mother = world.newGuardian()
  father = world.newGuardian()
  grandmother = world.newGuardian()
  world.register(mother, child)
  world.register(father, child, { relation: 'father' })
  world.registerPerson(child)
  wardId = world.dataOf(await world.add(mother, child)).residentId
  world.clock.advance(1_000)
  await world.add(father, child)
})
afterEach(() => world.close())

const frozen = async () => [(await world.found(mother, wardId))?.frozen, (await world.found(father, wardId))?.frozen]

describe('two guardians in dispute', () => {
  it('each alone freezes at once, for both; the other and the child are told', async () => {
    expect(await frozen()).toEqual([false, false])
    expect(await world.freeze(father, wardId)).toEqual({ ok: true, data: {} })
    expect(await frozen()).toEqual([true, true])
    expect(await world.wards(mother)).toMatchObject([{ frozen: true, otherGuardians: 1 }])
    expect(await world.inbox(mother.resident.residentId)).toEqual([`guardianAdded ${wardId}`, `wardFrozen ${wardId}`])
    expect(await world.inbox(father.resident.residentId)).toEqual([])
    expect(await world.inbox(wardId)).toEqual(['guardianAdded -', 'guardianAdded -', 'wardFrozen -'])
    const { guardians, frozen: dispute, mayEnd } = await world.guardiansOf(mother, wardId)
    const [hers, his] = guardians
    expect(guardians).toMatchObject([
      { relation: 'mother', isMe: true, nameMasked: '测***1' },
      { relation: 'father', isMe: false },
    ])
    expect(dispute).toEqual({ since: world.clock.now().toISOString(), by: [his?.guardianId], agreedToLift: [] })
    expect([mayEnd, hers?.guardianId === his?.guardianId]).toEqual([false, false])
  })

  it('is over when both agree, and not before', async () => {
    await world.freeze(mother, wardId)
    expect(await world.agreeToLift(father, wardId)).toBe(false)
    expect(await world.agreeToLift(father, wardId)).toBe(false)
    expect(await frozen()).toEqual([true, true])
    expect(await world.agreeToLift(mother, wardId)).toBe(true)
    expect(await frozen()).toEqual([false, false])
    expect(await world.agreeToLift(mother, wardId)).toBe(true)
    const acts = (await world.actsOf(father, wardId)).map(({ by, byMe, kind }) => `${kind} ${by} ${byMe}`)
    expect(acts.sort()).toEqual(
      [
        'guardianAdded mother false',
        'guardianAdded father true',
        'frozen mother false',
        'liftAgreed father true',
        'lifted mother false',
      ].sort(),
    )
    expect(await world.inbox(mother.resident.residentId)).toEqual([`guardianAdded ${wardId}`, `wardActed ${wardId}`])
    expect((await world.inbox(father.resident.residentId)).sort()).toEqual([`wardFrozen ${wardId}`, `wardUnfrozen ${wardId}`])
  })

  it('is a dispute again for who had agreed and says so again; said twice it is told once', async () => {
    await world.freeze(mother, wardId)
    await world.freeze(mother, wardId)
    await world.agreeToLift(mother, wardId)
    await world.freeze(mother, wardId)
    expect(await world.agreeToLift(father, wardId)).toBe(false)
    expect((await world.inbox(father.resident.residentId)).filter((each) => each.startsWith('wardFrozen'))).toHaveLength(2)
  })

  it('adds nobody whom registers name meanwhile, but whom a window has looked at since', async () => {
    world.register(grandmother, child, { relation: 'guardian' })
    await world.window('guardianship', child, grandmother)
    world.clock.advance(1_000)
    await world.freeze(mother, wardId)
    world.clock.advance(1_000)
    expect(await world.add(grandmother, child)).toEqual({ ok: false, code: 'family.frozen' })
    expect(await world.add(father, child)).toEqual({ ok: false, code: 'family.frozen' })
    expect(await world.window('guardianship', child, grandmother)).toMatchObject({ returnCode: '1' })
    expect(await world.add(grandmother, child)).toMatchObject({ ok: true, data: { frozen: true, otherGuardians: 2 } })
  })

  it('lets one leave, and is over when who is left had agreed', async () => {
    await world.freeze(mother, wardId)
    await world.agreeToLift(father, wardId)
    expect(await world.remove(mother, wardId)).toMatchObject({ ok: true })
    expect((await world.found(father, wardId))?.frozen).toBe(false)
    await world.freeze(father, wardId)
    await world.remove(father, wardId)
    // Nobody is left to disagree.
    expect(await world.add(mother, child)).toMatchObject({ ok: true, data: { frozen: false } })
  })

  it('waits for nobody whom the registers name no more', async () => {
    await world.freeze(mother, wardId)
    world.strike(father, child)
    world.clock.advance(day + 1)
    expect(await world.agreeToLift(mother, wardId)).toBe(true)
    expect(await world.found(father, wardId)).toBeNull()
  })

  it('waits for nobody who has died, nor counts who is left alone as two', async () => {
    await world.freeze(father, wardId)
    await world.agreeToLift(mother, wardId)
    // The control: he lives, and has not agreed.
    expect(await world.agreeToLift(mother, wardId)).toBe(false)
    world.dies(father)
    expect(await world.wards(mother)).toMatchObject([{ frozen: true, otherGuardians: 0 }])
    expect(await world.agreeToLift(mother, wardId)).toBe(true)
    expect((await world.found(mother, wardId))?.frozen).toBe(false)
  })

  it('is settled by a window, once a proof: the same one told again ends no later dispute', async () => {
    await world.freeze(mother, wardId)
    expect(await world.window('disputeSettled', child, null, { proofId: 'p1' })).toEqual({ returnCode: '1', returnDesc: '成功' })
    expect(await frozen()).toEqual([false, false])
    expect(await world.actsOf(mother, wardId)).toContainEqual(
      expect.objectContaining({ kind: 'lifted', by: 'window', orgName: '中山大学附属第一医院' }),
    )
    await world.freeze(father, wardId)
    expect(await world.window('disputeSettled', child, null, { proofId: 'p1' })).toMatchObject({ returnCode: '1' })
    expect(await frozen()).toEqual([true, true])
    expect(await world.window('disputeSettled', { ...child, name: '黎乐行' }, null)).toMatchObject({ returnCode: '0' })
    expect(await frozen()).toEqual([true, true])
    await world.window('disputeSettled', child, null, { proofId: 'p2' })
    expect(await frozen()).toEqual([false, false])
  })

  it('is said by nobody who was ended while they said it', async () => {
    const ward = await world.asGuardian(father, wardId)
    await world.remove(father, wardId)
    for (const name of ['family.freeze', 'family.agreeToLift'] as const)
      expect(await world.handlers[name](world.callOf(father, {}, ward))).toEqual({ ok: false, code: 'resource.notFound' })
    expect((await world.found(mother, wardId))?.frozen).toBe(false)
  })

  it('begun while somebody is being added waits for it, and nobody is added after it', async () => {
    world.register(grandmother, child, { relation: 'guardian' })
    const done: string[] = []
    let freezing: Promise<unknown> | null = null
    const store: typeof world.needs.guardianConsents.store = async (...asked) => {
      // All that is asked about disputes has been asked by now; the guardianship is not written yet.
      freezing = world.freeze(mother, wardId).then(() => done.push('frozen'))
      await until(waiting, (count) => count > 0 || done.length > 0)
      done.push('added')
      return world.needs.guardianConsents.store(...asked)
    }
    const add = addWard({ ...world.needs, guardianConsents: { ...world.needs.guardianConsents, store } })
    expect(await add(world.callOf(grandmother, { ...child, agreed: world.agreed() }))).toMatchObject({ ok: true })
    await freezing
    expect(done).toEqual(['added', 'frozen'])
    expect((await world.found(grandmother, wardId))?.frozen).toBe(true)
    expect(await world.add(grandmother, child)).toEqual({ ok: false, code: 'family.frozen' })
  })

  it('tells no guardian at which hospital something was done since, and the child it does', async () => {
    const revoke = (orgName: string) =>
      world.db.transaction().execute((trx) =>
        world.needs.wardActs.record(trx, {
          ...{ wardId, byResidentId: mother.resident.residentId, kind: 'accessRevoked', orgName, now: world.clock.now() },
        }),
      )
    const named = async (residentId: string) =>
      (await world.db.selectFrom('message').select('org_name').where('resident_id', '=', residentId).orderBy('at').execute())
        .map(({ org_name }) => org_name)
        .filter((orgName) => orgName !== null)
    const acts = async (guardian: FamilyCaller) => (await world.actsOf(guardian, wardId)).map(({ orgName }) => orgName).filter(Boolean)
    await revoke('之前的医院')
    world.clock.advance(1_000)
    await world.freeze(father, wardId)
    world.clock.advance(1_000)
    await revoke('之后的医院')
    for (const guardian of [mother, father]) expect(await acts(guardian)).toEqual(['之前的医院'])
    expect(await named(father.resident.residentId)).toEqual(['之前的医院'])
    expect(await named(wardId)).toEqual(['之前的医院', '之后的医院'])
    await world.agreeToLift(mother, wardId)
    await world.agreeToLift(father, wardId)
    expect(await acts(father)).toEqual(['之后的医院', '之前的医院'])
  })

  it('is over however close together both agree', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      await world.freeze(mother, wardId)
      const lifted = await Promise.all([world.agreeToLift(mother, wardId), world.agreeToLift(father, wardId)])
      expect([lifted.filter(Boolean).length > 0, await frozen()]).toEqual([true, [false, false]])
    }
  })
})

/** Statements that wait for a lock of another. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)
  return rows[0]?.waiting ?? 0
}
