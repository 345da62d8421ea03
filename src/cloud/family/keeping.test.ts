import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import { storeBirthDate } from '../identity/residents'
import { dayMs, eraseOld, type KeepingRule, threeYearsMs } from '../retention'
import { familyKeeping } from './keeping'

let world: FamilyWorld
let mother: FamilyCaller
let father: FamilyCaller
let rules: readonly KeepingRule[]
beforeEach(async () => {
  world = await startFamilyWorld()
  mother = world.newGuardian()
  father = world.newGuardian()
  rules = familyKeeping(world.needs.guardianConsents)
})
afterEach(() => world.close())

const erase = () => eraseOld(world.db, world.clock.now(), rules)
const child = { documentType: '01', documentNumber: personNumber(7), name: '黎明远' } as const
const bornIn = { teens: '2012-11-21', fiveYearsAgo: '2021-11-21' }

test('whom a child sent away at 14 is not forgotten at 17; who left by themselves may come back', async () => {
  world.register(mother, child, { birthDate: bornIn.teens })
  world.register(father, child, { birthDate: bornIn.teens, relation: 'father' })
  world.registerPerson(child, bornIn.teens)
  const wardId = world.dataOf(await world.add(mother, child)).residentId
  await world.add(father, child)
  const guardianId = (await world.guardiansOf(mother, wardId)).guardians.find(({ isMe }) => isMe)?.guardianId ?? ''
  expect(await world.handlers['family.endGuardian'](world.callOf(world.asChild(wardId, child), { guardianId }))).toMatchObject({ ok: true })
  await world.remove(father, wardId)
  world.clock.advance(threeYearsMs + dayMs)
  expect(await erase()).toEqual({ erased: { guardianship: 1 }, failures: [] })
  expect(await world.add(mother, child)).toEqual({ ok: false, code: 'family.notGuardian' })
  expect(await world.add(father, child)).toMatchObject({ ok: true })
  world.clock.advance(4 * 366 * dayMs)
  expect(await erase()).toMatchObject({ erased: { guardianship: 1 } })
  expect(await world.add(mother, child)).toEqual({ ok: false, code: 'family.notMinor' })
})

test('a child sees at 14 what was done for it at 5 by its only guardian, who has left since', async () => {
  world.register(mother, child, { birthDate: bornIn.fiveYearsAgo })
  world.registerPerson(child, bornIn.fiveYearsAgo)
  const wardId = world.dataOf(await world.add(mother, child)).residentId
  // Two acts of one moment have no order.
  world.clock.advance(dayMs)
  await world.remove(mother, wardId)
  for (let year = 5; year < 14; year += 1) {
    world.clock.advance(366 * dayMs)
    expect((await erase()).erased).not.toHaveProperty('guardian_act')
  }
  // As the register told it at the child's own real name.
  await storeBirthDate(world, wardId, bornIn.fiveYearsAgo)
  const { acts } = world.dataOf(await world.handlers['family.acts'](world.callOf(world.asChild(wardId, child), {})))
  expect(acts.map(({ kind }) => kind)).toEqual(['guardianEnded', 'guardianAdded'])
})
