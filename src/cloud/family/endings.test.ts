import { randomUUID } from 'node:crypto'
import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { hospital, personNumber } from '../../../test/cloud/residents'

let world: FamilyWorld
let mother: FamilyCaller
let father: FamilyCaller
beforeEach(async () => {
  world = await startFamilyWorld()
  mother = world.newGuardian()
  father = world.newGuardian()
})
afterEach(() => world.close())

const day = 24 * 3_600_000
const teenager = { documentType: '01', documentNumber: personNumber(7), name: '黎明远' } as const
const bornIn = { teens: '2012-11-21', justNotYet: '2012-11-22' }

/** Both parents act for a child; one second apart, so that their order is certain. */
async function family(birthDate = bornIn.teens) {
  world.register(mother, teenager, { birthDate })
  world.register(father, teenager, { birthDate, relation: 'father' })
  world.registerPerson(teenager, birthDate)
  const wardId = world.dataOf(await world.add(mother, teenager)).residentId
  world.clock.advance(1_000)
  await world.add(father, teenager)
  world.clock.advance(1_000)
  const child = world.asChild(wardId, teenager)
  const ownGuardians = () => world.handlers['family.guardians'](world.callOf(child, {}))
  const ownActs = () => world.handlers['family.acts'](world.callOf(child, {}))
  return { wardId, child, ownGuardians, ownActs }
}

async function giveGrant(wardId: string, guardian: FamilyCaller, org_code: string = hospital.orgCode): Promise<string> {
  const [id, now] = [randomUUID(), world.clock.now()]
  const org_name = hospital.orgName
  const ids = {
    resident_id: wardId,
    id,
    request_id: randomUUID(),
    receipt_id: randomUUID(),
    made_by_resident_id: guardian.resident.residentId,
  }
  const expires_at = new Date(now.getTime() + 30 * day)
  await world.db
    .insertInto('access_grant')
    .values({ ...ids, org_code, org_name, way: 'wechat', granted_at: now, expires_at })
    .execute()
  return id
}

async function endBy(child: FamilyCaller, guardianId: string) {
  return world.handlers['family.endGuardian'](world.callOf(child, { guardianId }))
}
const idOf = async (guardian: FamilyCaller, wardId: string) =>
  (await world.guardiansOf(guardian, wardId)).guardians.find(({ isMe }) => isMe)?.guardianId ?? ''

describe('a child of 14', () => {
  it('sees who acts for it and who did what, and may end it', async () => {
    const { wardId, ownGuardians, ownActs } = await family()
    expect(world.dataOf(await ownGuardians())).toMatchObject({
      guardians: [
        { relation: 'mother', isMe: false, proof: 'province' },
        { relation: 'father', isMe: false },
      ],
      frozen: null,
      mayEnd: true,
    })
    expect(world.dataOf(await ownActs())).toMatchObject({
      acts: [
        { kind: 'guardianAdded', by: 'father', byMe: false },
        { kind: 'guardianAdded', by: 'mother', byMe: false },
      ],
      nextCursor: null,
    })
    expect(await world.inbox(wardId)).toEqual(['guardianAdded -', 'guardianAdded -'])
  })

  it('is shown nobody as acting whose tie the registers have not confirmed for over 7 days, no more than they may act', async () => {
    const { wardId, ownGuardians } = await family()
    const relations = async () => world.dataOf(await ownGuardians()).guardians.map(({ relation }) => relation)
    // Two seconds ago she was proven, one ago he was.
    world.clock.advance(7 * day - 2_000)
    expect(await relations()).toEqual(['mother', 'father'])
    world.provinceAnswers(false)
    world.clock.advance(1)
    expect(await relations()).toEqual(['father'])
    expect([await world.find(mother, wardId), await world.find(father, wardId)]).toEqual([null, expect.anything()])
  })

  it('ends one guardian’s acting at once; who is ended, who is left, and nobody else is told', async () => {
    const { wardId, child, ownGuardians } = await family()
    expect(await endBy(child, await idOf(mother, wardId))).toEqual({ ok: true, data: {} })
    expect(await world.find(mother, wardId)).toBeNull()
    expect(await world.find(father, wardId)).not.toBeNull()
    expect(world.dataOf(await ownGuardians())).toMatchObject({ guardians: [{ relation: 'father' }] })
    expect(await world.inbox(mother.resident.residentId)).toEqual([`guardianAdded ${wardId}`, `guardianEnded ${wardId}`])
    expect(await world.inbox(father.resident.residentId)).toEqual([`guardianEnded ${wardId}`])
    expect(await world.inbox(wardId)).toHaveLength(2)
    const [newest] = await world.actsOf(father, wardId)
    expect(newest).toMatchObject({ kind: 'guardianEnded', by: 'child', byMe: false })
    // Her agreement was not hers to be taken back by the child; if she says so herself, it is.
    expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'agreed'])
  })

  it('is not overruled by registers; evidence that a window reviewed since is another matter', async () => {
    const { wardId, child } = await family()
    await world.window('guardianship', teenager, mother)
    world.clock.advance(1_000)
    await endBy(child, await idOf(mother, wardId))
    world.clock.advance(1_000)
    expect(await world.add(mother, teenager)).toEqual({ ok: false, code: 'family.notGuardian' })
    await world.window('guardianship', teenager, mother)
    expect(await world.add(mother, teenager)).toMatchObject({ ok: true })
  })

  it('ends nobody else’s guardianship, and nobody ends one in its name', async () => {
    const { wardId, child } = await family()
    const other = { ...teenager, documentNumber: personNumber(8) }
    world.register(mother, other, { birthDate: bornIn.teens })
    const otherId = world.dataOf(await world.add(mother, other)).residentId
    for (const id of [await idOf(mother, otherId), randomUUID()])
      expect(await endBy(child, id)).toEqual({ ok: false, code: 'resource.notFound' })
    expect(await endBy(father, await idOf(mother, wardId))).toEqual({ ok: false, code: 'resource.notFound' })
    expect(await world.find(mother, otherId)).not.toBeNull()
  })

  it('not yet 14 by a day: as if nobody were there; the day after: all of it', async () => {
    const { child, wardId, ownGuardians, ownActs } = await family(bornIn.justNotYet)
    const guardianId = await idOf(mother, wardId)
    const tries = async () => [await ownGuardians(), await ownActs(), await endBy(child, guardianId)]
    for (const answer of await tries()) expect(answer).toEqual({ ok: false, code: 'resource.notFound' })
    expect(await world.find(mother, wardId)).not.toBeNull()
    world.clock.advance(day)
    for (const answer of await tries()) expect(answer).toMatchObject({ ok: true })
  })
})

describe('what a guardian who leaves had given', () => {
  it('is told to them, and to those who are left to look at', async () => {
    const { wardId } = await family()
    const grantId = await giveGrant(wardId, mother)
    await giveGrant(wardId, father)
    const { left, revoking } = world.dataOf(await world.remove(mother, wardId))
    expect([left, revoking]).toEqual([[expect.objectContaining({ grantId, orgName: hospital.orgName })], 0])
    expect(await world.inbox(father.resident.residentId)).toEqual([`guardianEnded ${wardId}`, `grantsToReview ${wardId}`])
    expect((await world.inbox(wardId)).slice(-2).sort()).toEqual(['grantsToReview -', 'guardianEnded -'])
    expect(world.driven).toEqual([])
  })

  it('is taken back with it where they wish so, and nothing of anybody else’s', async () => {
    const { wardId } = await family()
    await giveGrant(wardId, mother)
    const his = await giveGrant(wardId, father, '456789012')
    expect(world.dataOf(await world.remove(mother, wardId, true))).toEqual({ left: [], revoking: 1 })
    expect(world.driven).toEqual([{ residentId: wardId, orgCode: hospital.orgCode }])
    expect(await world.wards(father)).toMatchObject([{ grantsMade: [{ grantId: his }] }])
    expect(await world.inbox(father.resident.residentId)).toEqual([`guardianEnded ${wardId}`])
  })

  it('is told where the child ends it, too', async () => {
    const { wardId, child } = await family()
    await giveGrant(wardId, mother)
    await endBy(child, await idOf(mother, wardId))
    expect(await world.inbox(father.resident.residentId)).toContain(`grantsToReview ${wardId}`)
    expect(await world.inbox(wardId)).toContain('grantsToReview -')
  })
})

describe('a guardianship by evidence from a window', () => {
  const guardian = () => ({ appointed: world.newGuardian() })

  it('is added where registers are silent, stands for a year whatever they say, and is over then', async () => {
    const { appointed } = guardian()
    world.registerPerson(teenager, '2020-01-01')
    expect(await world.add(appointed, teenager)).toEqual({ ok: false, code: 'family.notGuardian' })
    expect(await world.window('guardianship', teenager, appointed)).toEqual({ returnCode: '1', returnDesc: '成功' })
    expect(await world.rows()).toEqual([])
    const until = new Date(world.clock.now().getTime() + 365 * day).toISOString()
    const added = world.dataOf(await world.add(appointed, teenager))
    expect(added).toMatchObject({ proof: 'window', provenUntil: until, relation: 'guardian', birthDate: '2020-01-01' })
    const asked = world.asked.length
    world.clock.advance(365 * day - 1)
    expect(await world.find(appointed, added.residentId)).not.toBeNull()
    expect(world.asked).toHaveLength(asked)
    world.clock.advance(1)
    expect(await world.find(appointed, added.residentId)).toBeNull()
    expect(await world.rows()).toMatchObject([{ ended_why: 'expired' }])
    expect(await world.inbox(appointed.resident.residentId)).toEqual([`guardianEnded ${added.residentId}`])
    expect(await world.add(appointed, teenager)).toEqual({ ok: false, code: 'family.notGuardian' })
  })

  it('is good for who was named, for that child and name, and by the register’s word on who both are', async () => {
    const { appointed } = guardian()
    world.registerPerson(teenager, '2020-01-01')
    expect(await world.window('guardianship', { ...teenager, name: '黎明' }, appointed)).toMatchObject({ returnCode: '0' })
    expect(await world.window('guardianship', teenager, appointed, { guardianName: '别人' })).toMatchObject({ returnCode: '0' })
    expect(await world.window('guardianship', teenager, { ...appointed, resident: { ...appointed.resident, ...teenager } })).toMatchObject({
      returnCode: '0',
    })
    expect(await world.add(appointed, teenager)).toMatchObject({ ok: false })
    await world.window('guardianship', teenager, appointed)
    expect(await world.add(world.newGuardian(), teenager)).toMatchObject({ ok: false, code: 'family.notGuardian' })
    expect(await world.add(appointed, { ...teenager, name: '黎明' })).toMatchObject({ ok: false, code: 'family.notGuardian' })
    expect(await world.add(appointed, { ...teenager, documentNumber: personNumber(9) })).toMatchObject({ ok: false })
    expect(await world.add(appointed, teenager)).toMatchObject({ ok: true })
  })

  it('is prolonged by new evidence, and by none that was told before', async () => {
    const { appointed } = guardian()
    world.registerPerson(teenager, '2020-01-01')
    await world.window('guardianship', teenager, appointed, { proofId: 'first' })
    const { residentId, provenUntil } = world.dataOf(await world.add(appointed, teenager))
    world.clock.advance(100 * day)
    await world.window('guardianship', teenager, appointed, { proofId: 'first' })
    expect(await world.wards(appointed)).toMatchObject([{ provenUntil }])
    await world.window('guardianship', teenager, appointed, { proofId: 'second' })
    world.clock.advance(364 * day)
    expect(await world.find(appointed, residentId)).not.toBeNull()
  })

  it('carries on one that registers name no more', async () => {
    const { wardId } = await family()
    await world.window('guardianship', teenager, mother)
    world.strike(mother, teenager)
    world.strike(father, teenager)
    world.clock.advance(day + 1)
    expect(await world.wards(mother)).toMatchObject([{ proof: 'window', relation: 'mother' }])
    expect(await world.find(father, wardId)).toBeNull()
    expect(await world.inbox(father.resident.residentId)).toEqual([`guardianEnded ${wardId}`])
  })

  it('ended by a window is over at once, cannot be added by registers, and is not brought back by the older word told again', async () => {
    const { wardId } = await family()
    await world.window('guardianship', teenager, mother, { proofId: 'is' })
    // By number alone: what closes a door is not kept waiting for a register.
    world.provinceAnswers(false)
    expect(await world.window('guardianshipEnded', teenager, mother)).toMatchObject({ returnCode: '1' })
    world.provinceAnswers(true)
    expect(await world.find(mother, wardId)).toBeNull()
    await world.window('guardianship', teenager, mother, { proofId: 'is' })
    expect(await world.add(mother, teenager)).toEqual({ ok: false, code: 'family.notGuardian' })
    expect(await world.inbox(mother.resident.residentId)).toContain(`guardianEnded ${wardId}`)
    expect(await world.actsOf(father, wardId)).toContainEqual(
      expect.objectContaining({ kind: 'guardianEnded', by: 'window', orgName: hospital.orgName }),
    )
    await world.window('guardianship', teenager, mother)
    expect(await world.add(mother, teenager)).toMatchObject({ ok: true })
  })
})

describe('closing an account', () => {
  it('ends every guardianship of its person, and takes the agreements back', async () => {
    const { wardId } = await family()
    expect(await world.endAll(mother)).toBe(1)
    expect(await world.find(mother, wardId)).toBeNull()
    expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'agreed', 'withdrawn'])
    expect(await world.inbox(father.resident.residentId)).toEqual([`guardianEnded ${wardId}`])
    expect(await world.endAll(mother)).toBe(0)
  })
})

test('an agreement is taken back by its guardian also after registers ended it, once', async () => {
  const { wardId } = await family()
  world.strike(mother, teenager)
  world.clock.advance(day + 1)
  expect(await world.find(mother, wardId)).toBeNull()
  expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'agreed'])
  await world.remove(mother, wardId)
  await world.remove(mother, wardId)
  expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'agreed', 'withdrawn'])
})

test('acts come page by page, the newest first, each once', async () => {
  const { wardId } = await family()
  for (let turn = 0; turn < 40; turn += 1) {
    world.clock.advance(turn % 2)
    const act = { wardId, byResidentId: father.resident.residentId, kind: 'ticketMade', orgName: null, now: world.clock.now() } as const
    await world.db.transaction().execute((trx) => world.needs.wardActs.record(trx, act))
  }
  const ward = await world.asGuardian(mother, wardId)
  const page = async (cursor?: string) =>
    world.dataOf(await world.handlers['family.acts'](world.callOf(mother, cursor === undefined ? {} : { cursor }, ward)))
  const first = await page()
  const second = await page(first.nextCursor ?? '')
  expect([first.acts.length, second.acts.length, second.nextCursor]).toEqual([30, 12, null])
  const all = [...first.acts, ...second.acts]
  expect(new Set(all.map(({ actId }) => actId)).size).toBe(42)
  expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse())
  expect(await page('unreadable')).toEqual(first)
  expect((await world.inbox(mother.resident.residentId)).filter((each) => each.startsWith('wardActed'))).toHaveLength(40)
})
