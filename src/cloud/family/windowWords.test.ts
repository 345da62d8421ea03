import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import type { PersonDocument } from '../ports'

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
const name = '黎乐言'
const byBirthCode = { documentType: '99', documentNumber: '44010620260806001', name } as const
const byIdNumber = { documentType: '01', documentNumber: personNumber(77), name } as const
const number = ({ documentType, documentNumber }: PersonDocument) => ({ documentType, documentNumber })

function knownBy(...all: (PersonDocument & { name: string })[]): void {
  for (const one of all) {
    world.register(mother, one, { known: all.map(number) })
    world.register(father, one, { relation: 'father', known: all.map(number) })
    world.registerPerson(one)
  }
}

async function family() {
  knownBy(byBirthCode)
  const { residentId } = world.dataOf(await world.add(mother, byBirthCode))
  await world.add(father, byBirthCode)
  world.registerPerson(byIdNumber)
  return residentId
}

const whys = async () => (await world.rows()).map((row) => [row.guardian_resident_id === father.resident.residentId, row.ended_why])

describe('what a window says by a number that nobody here knew the child by', () => {
  it('ends a guardianship with the next daily look, whoever looks, and is not undone by registers', async () => {
    const wardId = await family()
    expect(await world.window('guardianshipEnded', byIdNumber, father)).toMatchObject({ returnCode: '1' })
    knownBy(byIdNumber, byBirthCode)
    world.clock.advance(day + 1)
    expect(await world.find(mother, wardId)).toMatchObject(byIdNumber)
    expect(await whys()).toContainEqual([true, 'window'])
    expect(await world.find(father, wardId)).toBeNull()
    expect(await world.add(father, byIdNumber)).toEqual({ ok: false, code: 'family.notGuardian' })
    expect(await world.inbox(father.resident.residentId)).toContain(`guardianEnded ${wardId}`)
  })

  it('the same by an older number than the one in force', async () => {
    const olderNumber = { ...byBirthCode, documentNumber: '44010620260806002' } as const
    const wardId = await family()
    expect(await world.window('guardianshipEnded', olderNumber, father)).toMatchObject({ returnCode: '1' })
    knownBy(byBirthCode, olderNumber)
    world.clock.advance(day + 1)
    expect(await world.find(father, wardId)).toBeNull()
    expect(await whys()).toContainEqual([true, 'window'])
  })

  it('settles a dispute, and counts as evidence', async () => {
    const wardId = await family()
    const grandmother = world.newGuardian()
    await world.freeze(father, wardId)
    expect(await world.window('disputeSettled', byIdNumber, null)).toMatchObject({ returnCode: '1' })
    expect(await world.window('guardianship', byIdNumber, grandmother)).toMatchObject({ returnCode: '1' })
    expect((await world.found(mother, wardId))?.frozen).toBe(true)
    knownBy(byIdNumber, byBirthCode)
    expect(await world.upgrade(mother, wardId, byIdNumber.documentNumber)).toMatchObject({ ok: true })
    expect((await world.found(mother, wardId))?.frozen).toBe(false)
    expect(await world.add(grandmother, byIdNumber)).toMatchObject({ ok: true, data: { residentId: wardId, proof: 'window' } })
  })
})

describe('a settled dispute', () => {
  it('is not begun again for 90 days by who began it; another may begin one', async () => {
    const wardId = await family()
    await world.freeze(father, wardId)
    await world.window('disputeSettled', byBirthCode, null)
    world.clock.advance(1_000)
    expect(await world.freeze(father, wardId)).toEqual({ ok: false, code: 'family.settled' })
    expect((await world.found(mother, wardId))?.frozen).toBe(false)
    expect(await world.freeze(mother, wardId)).toMatchObject({ ok: true })
    for (const guardian of [mother, father]) await world.agreeToLift(guardian, wardId)
    world.clock.advance(90 * day)
    expect(await world.freeze(father, wardId)).toMatchObject({ ok: true })
  })

  it('is only what had begun when the window looked at it', async () => {
    const wardId = await family()
    const reviewedAt = world.clock.now()
    world.clock.advance(1_000)
    await world.freeze(father, wardId)
    await world.window('disputeSettled', byBirthCode, null, { reviewedAt })
    expect((await world.found(mother, wardId))?.frozen).toBe(true)
    await world.window('disputeSettled', byBirthCode, null, { reviewedAt: world.clock.now() })
    expect((await world.found(mother, wardId))?.frozen).toBe(false)
  })
})

describe('words of windows that come in another order than they were said', () => {
  const ago = (days: number) => ({ reviewedAt: new Date(world.clock.now().getTime() - days * day) })

  it('an end of before is none where there is newer evidence', async () => {
    const grandmother = world.newGuardian()
    await family()
    await world.window('guardianship', byBirthCode, grandmother, ago(1))
    const { residentId } = world.dataOf(await world.add(grandmother, byBirthCode))
    await world.window('guardianshipEnded', byBirthCode, grandmother, ago(2))
    expect(await world.find(grandmother, residentId)).not.toBeNull()
    // Control: said later, it ends it, and evidence of before does not bring it back.
    await world.window('guardianshipEnded', byBirthCode, grandmother, ago(0.5))
    expect(await world.find(grandmother, residentId)).toBeNull()
    await world.window('guardianship', byBirthCode, grandmother, ago(0.7))
    expect(await world.add(grandmother, byBirthCode)).toEqual({ ok: false, code: 'family.notGuardian' })
  })

  it('a window whose clock is ahead has not the last word for ever', async () => {
    const wardId = await family()
    await world.window('guardianship', byBirthCode, father, ago(-300))
    world.clock.advance(1_000)
    await world.window('guardianshipEnded', byBirthCode, father)
    expect(await world.find(father, wardId)).toBeNull()
  })
})
