import { randomUUID } from 'node:crypto'
import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../cloud/familyWorld'
import { recordFigure } from '../figures'
import { bugs, type child, familyCloud, familyOf } from './familyCloud'

const day = 24 * 3_600_000

let world: FamilyWorld
beforeEach(async () => {
  world = await startFamilyWorld()
})
afterEach(async () => {
  await world.close()
  expect(bugs.splice(0)).toEqual([])
})

describe('an ended guardianship', () => {
  const endings: Readonly<Record<string, (mother: FamilyCaller, ward: ReturnType<typeof child>, wardId: string) => Promise<unknown>>> = {
    'by the guardian': (mother, _, wardId) => world.remove(mother, wardId),
    'by the guardian’s other account': (mother, _, wardId) => world.remove({ ...mother, accountId: randomUUID() }, wardId),
    'by the child': async (_, ward, wardId) => {
      const asWard = world.asChild(wardId, ward)
      const { guardians } = world.dataOf(await world.handlers['family.guardians'](world.callOf(asWard, {})))
      await world.handlers['family.endGuardian'](world.callOf(asWard, { guardianId: guardians[0]?.guardianId ?? '' }))
    },
    'by a window': (mother, ward) => world.window('guardianshipEnded', ward, mother),
    'by closing the account': (mother) => world.endAll(mother),
    'by registers, at the daily look': async (mother, ward) => {
      world.strike(mother, ward)
      world.clock.advance(day + 1)
    },
    'by the registers’ silence for seven days': async () => {
      world.provinceAnswers(false)
      world.clock.advance(7 * day + 1)
    },
    'by evidence that ran out': async (mother, ward, wardId) => {
      world.strike(mother, ward)
      await world.window('guardianship', ward, mother)
      world.clock.advance(day + 1)
      await world.found(mother, wardId)
      world.clock.advance(364 * day)
    },
    'by the eighteenth birthday': async () =>
      world.clock.advance(new Date('2028-01-01T00:00:00+08:00').getTime() - world.clock.now().getTime()),
    'for the record, by a dispute': (mother, _, wardId) => world.freeze(mother, wardId),
  }

  let calls = 0
  let through = 0
  afterAll(() => {
    const figure = `${Object.keys(endings).length} 种结束方式，${calls} 次调用，放行 ${through} 次`
    recordFigure('监护结束、冻结之后立即再调用', figure, '1 秒后 0 次')
  })

  test.each(Object.keys(endings))('%s: from that moment on no call is accepted', async (name) => {
    const { ward, mother, wardId } = await familyOf(world, 1)
    const ask = familyCloud(world)
    const caller = () => ({ ...mother, steppedUpAt: world.clock.now() })
    const look = () => ask(caller(), 'record.list', { filter: {}, limit: 20 }, wardId)
    expect(await look()).toMatchObject({ status: 200, code: 'ok' })
    await endings[name]?.(mother, ward, wardId)
    const after = await Promise.all(Array.from({ length: 20 }, look))
    world.clock.advance(1_000)
    after.push(await look())
    const accepted = after.filter(({ bytes }) => bytes > 0).length
    calls += after.length
    through += accepted
    expect(accepted).toBe(0)
    expect(new Set(after.map(({ code }) => code))).toEqual(new Set([name.includes('dispute') ? 'family.frozen' : 'resource.notFound']))
  })

  test('the control: one that has not ended is accepted all the while', async () => {
    const { mother, wardId } = await familyOf(world, 1)
    const ask = familyCloud(world)
    const look = () => ask({ ...mother, steppedUpAt: world.clock.now() }, 'record.list', { filter: {}, limit: 20 }, wardId)
    world.clock.advance(day + 1)
    for (const answer of await Promise.all(Array.from({ length: 20 }, look))) expect(answer).toMatchObject({ code: 'ok' })
  })
})
