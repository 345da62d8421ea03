import { asRead, entryHead, pageOf } from '../../../test/cloud/records'
import { recordWorld } from '../../../test/cloud/recordWorld'
import type { InputOf } from '../../contract/operation'
import type { Operations } from '../../contract/operations'
import type { SelfResident } from '../call'

type Input = Partial<InputOf<Operations['record.list']>>

const world = recordWorld()
beforeEach(() => {
  world.asked.length = 0
  world.looks.length = 0
  world.lists = ({ cursor }) => pageOf([asRead(entryHead())], { nextCursor: cursor === undefined ? 'the province’s own' : null })
})

function page(input: Input, asking: { resident?: SelfResident; by?: 'self' | 'guardian' } = {}) {
  return world.handlers['record.list'](world.callOf({ filter: {}, limit: 20, ...input }, asking))
}

async function nextOf(input: Input): Promise<string> {
  const first = await page(input)
  return first.ok ? (first.data.nextCursor ?? '') : ''
}

test('the next page is asked for by the province’s own cursor, and fits the contract', async () => {
  const next = await nextOf({ module: 'visit' })
  expect(next.length).toBeLessThanOrEqual(400)
  expect(await page({ module: 'visit', cursor: next })).toMatchObject({ ok: true, data: { nextCursor: null } })
  expect(world.asked.map(({ cursor }) => cursor)).toEqual([undefined, 'the province’s own'])
  expect(world.looks).toHaveLength(2)
})

test('any other cursor, or one of a list filtered otherwise, is a wrong question: nobody is asked, nothing is logged', async () => {
  const filter = { sourceOrg: '某医院', from: '2026-01-01', to: '2026-12-31', visitType: 'inpatient' } as const
  const list = { module: 'visit', filter, word: '咳嗽' } as const
  const next = await nextOf(list)
  world.asked.length = 0
  world.looks.length = 0
  const wrong = [
    page({ ...list, cursor: 'nonsense' }),
    page({ ...list, cursor: '' }),
    page({ ...list, cursor: `${next}x` }),
    page({ ...list, module: 'report', cursor: next }),
    page({ filter, word: '咳嗽', cursor: next }),
    page({ ...list, word: '发热', cursor: next }),
    page({ module: 'visit', filter, cursor: next }),
    page({ ...list, filter: {}, cursor: next }),
    ...Object.keys(filter).map((name) => page({ ...list, filter: { ...filter, [name]: undefined }, cursor: next })),
    page({ ...list, cursor: next }, { resident: world.person(2) }),
  ]
  for (const answer of await Promise.all(wrong))
    expect(answer).toMatchObject({ ok: false, code: 'input.invalid', fields: [{ field: 'cursor' }] })
  expect([world.asked, world.looks]).toEqual([[], []])
  // The control: the same cursor, for the list it was given out for.
  expect(await page({ ...list, cursor: next })).toMatchObject({ ok: true })
})

test('filter and word go to the province as they are; days the wrong way round do not', async () => {
  await page({
    module: 'visit',
    filter: { sourceOrg: '某医院', from: '2026-05-04', to: '2026-05-04', visitType: 'emergency' },
    word: '咳嗽',
  })
  expect(world.asked).toMatchObject([
    { module: 'visit', word: '咳嗽', filter: { orgName: '某医院', from: '2026-05-04', to: '2026-05-04', visitType: 'emergency' } },
  ])
  const wrong = await page({ filter: { from: '2026-05-05', to: '2026-05-04' } })
  expect(wrong).toMatchObject({ ok: false, code: 'input.invalid', fields: [{ field: 'filter.to' }] })
  expect(world.asked).toHaveLength(1)
})

test('everything the province tells of the list is passed on', async () => {
  world.lists = () => pageOf([], { missing: ['blood'], sources: ['某医院'], empty: 'before2021' })
  const told = { entries: [], nextCursor: null, missing: ['blood'], sources: ['某医院'], empty: 'before2021' }
  expect(await page({})).toEqual({ ok: true, data: told })
})

test.each([
  ['unavailable', 'upstream.province'],
  ['slow', 'upstream.province'],
  ['refused', 'upstream.answerRefused'],
] as const)('%s: %s, and the look is logged all the same', async (kind, code) => {
  world.lists = () => ({ kind })
  expect(await page({ module: 'blood' })).toMatchObject({ ok: false, code })
  expect(world.looks).toMatchObject([{ module: 'blood' }])
})

test('a look is the person’s own or the guardian’s, at one module or, in the time line, at all', async () => {
  await page({ module: 'blood' })
  await page({}, { by: 'guardian' })
  expect(world.looks).toMatchObject([
    { residentId: 'resident 1', actor: 'self', module: 'blood', orgCode: null, standing: null },
    { residentId: 'resident 1', actor: 'guardian', module: null, orgCode: null, standing: null },
  ])
})
