import { asRead, laboratoryResult, pageOf, wholeEntry } from '../../../test/cloud/records'
import { recordWorld } from '../../../test/cloud/recordWorld'
import type { LaboratoryResult, OpenedEntry } from '../../contract/record/recordEntry'
import { trendOf } from './trend'

let entries = 0
function report(occurredOn: string | null, results: Partial<LaboratoryResult>[], sourceOrg = '甲医院'): OpenedEntry {
  entries += 1
  return asRead(wholeEntry({ entryId: `e${entries}`, occurredOn, sourceOrg, results: results.map(laboratoryResult) }))
}
const glucose = { name: '空腹血糖（GLU）', item: 'GLU' }

test('one line a unit, the longest first, each from the earliest on, over hospitals', () => {
  const drawn = trendOf(
    [
      report('2026-03-01T01:00:00.000Z', [{ value: '7.1', flag: 'high' }], '乙医院'),
      report('2026-03-01 08:59', [{ value: '<0.01' }]),
      report('2026-01-05', [{ value: '5.60', range: '≤6.1' }]),
      report('2026-02-01', [{ name: '葡萄糖', value: '101', unit: 'mg/dL', range: '70–110' }], '丙医院'),
    ],
    glucose,
  )
  expect(drawn).toMatchObject({
    name: '空腹血糖（GLU）',
    notNumbers: 0,
    lines: [
      {
        unit: 'mmol/L',
        specimen: null,
        points: [
          { at: '2026-01-05', value: 5.6, text: '5.60', low: null, high: 6.1, flag: null, sourceOrg: '甲医院' },
          { at: '2026-03-01 08:59', value: 0.01, text: '<0.01', low: 3.9, high: 6.1 },
          { at: '2026-03-01 09:00', value: 7.1, text: '7.1', flag: 'high', sourceOrg: '乙医院' },
        ],
      },
      { unit: 'mg/dL', points: [{ value: 101, low: 70, high: 110, sourceOrg: '丙医院' }] },
    ],
  })
  expect(drawn.lines[0]?.points[0]).not.toHaveProperty('unit')
})

test('writings of one unit are one line; no unit is a line of its own', () => {
  const wbc = { name: '白细胞计数', item: null, range: null }
  const units = ['10^9/L', '×10⁹/L', 'x10^9/L', null, '']
  const drawn = trendOf(
    units.map((unit, index) => report(`2026-01-0${index + 1}`, [{ ...wbc, unit, value: `${index}` }])),
    { name: '白细胞计数' },
  )
  expect(drawn.lines.map(({ unit, points }) => [unit, points.length])).toEqual([
    ['×10^9/L', 3],
    [null, 2],
  ])
})

test('serum, urine and cerebrospinal fluid are three lines of one unit; which of two it was nobody knows', () => {
  const of = (on: string, value: string, ...specimens: string[]) => {
    const fields = specimens.map((specimen) => ({ field: 'specimen', label: '标本类别', value: specimen }))
    const one = report(on, [{ value }])
    return { ...one, parts: [{ part: 'report', heading: '报告信息', fields }] }
  }
  const read = [
    of('2026-01-01', '5.1', '血清'),
    of('2026-01-02', '0.5', '尿液'),
    of('2026-01-03', '3.2', '脑脊液'),
    of('2026-01-04', '5.3', ' 血清 '),
    of('2026-01-05', '9', '血清', '尿液'),
    of('2026-01-06', '8'),
  ]
  const lines = trendOf(read, glucose).lines.map(({ unit, specimen, points }) => [unit, specimen, points.map(({ value }) => value)])
  expect(lines).toEqual([
    ['mmol/L', '血清', [5.1, 5.3]],
    ['mmol/L', null, [9, 8]],
    ['mmol/L', '尿液', [0.5]],
    ['mmol/L', '脑脊液', [3.2]],
  ])
})

test('a day stands where it belongs however it is written; what is no day, where it was collected', () => {
  const written = ['2026年3月5日', '20260304', '2026-03-02T17:00:00Z', '2026-02-30', '2026-03-01 08:00', '去年']
  const drawn = trendOf(
    written.map((on) => report(on, [{}])),
    glucose,
  )
  const collected = '2026-05-05 10:00'
  expect(drawn.lines[0]?.points.map(({ at }) => at)).toEqual([
    '2026-03-01 08:00',
    '2026-03-03 01:00',
    '2026-03-04',
    '2026-03-05',
    collected,
    collected,
  ])
})

test('the same name or the same telling code belongs; another hospital’s number 1001 does not', () => {
  const wanted = { name: '空腹血糖（GLU）', item: '1001' }
  const results = [{ item: '1001' }, { item: '1001', name: '血清钠', value: '140' }, { item: 'x', name: ' 空腹血糖（GLU） ' }]
  expect(trendOf([report('2026-01-01', results)], wanted).lines[0]?.points).toHaveLength(2)
  const byCode = [{ name: '葡萄糖' }, { item: 'U-GLU', name: '尿葡萄糖' }, { item: null, name: '葡萄糖' }]
  expect(trendOf([report('2026-01-01', byCode)], glucose).lines[0]?.points).toHaveLength(1)
})

test('words are counted, not drawn; an unreadable entry spoils nothing; without a day, when it was collected stands for it', () => {
  const unreadable: OpenedEntry = { state: 'unreadable', entryId: 'x', module: 'report', sourceOrg: null, collectedAt: null }
  const drawn = trendOf([unreadable, report('2026-01-01', [{ value: '溶血' }]), report(null, [{ value: '5' }])], glucose)
  expect(drawn).toMatchObject({ notNumbers: 1, lines: [{ points: [{ at: '2026-05-05 10:00' }] }] })
})

describe('asking', () => {
  const world = recordWorld()
  beforeEach(() => {
    world.asked.length = 0
    world.looks.length = 0
  })
  const trend = (input: { name: string; item?: string }) => world.handlers['record.trend'](world.callOf(input))

  test('by the name, and by a code that tells; what both find is one; one look', async () => {
    const found = report('2026-01-01', [{}])
    world.wholes = () => pageOf([found])
    expect(await trend(glucose)).toMatchObject({ ok: true, data: { more: false, lines: [{ points: [{ value: 5.6 }] }] } })
    expect(world.asked).toMatchObject([
      { module: 'report', word: '空腹血糖（GLU）', limit: 50 },
      { module: 'report', word: 'GLU', limit: 50 },
    ])
    await trend({ name: '空腹血糖（GLU）', item: '1001' })
    expect(world.asked).toHaveLength(3)
    expect(world.looks).toMatchObject([{ module: 'report' }, { module: 'report' }])
  })

  test('at most six pages, and it says that there are more', async () => {
    world.wholes = () => pageOf([report('2026-01-01', [{}])], { nextCursor: 'next' })
    expect(await trend(glucose)).toMatchObject({ ok: true, data: { more: true } })
    expect(world.asked.map(({ cursor }) => cursor)).toEqual([undefined, 'next', 'next', 'next', 'next', 'next'])
    world.asked.length = 0
    world.wholes = ({ cursor }) => pageOf([report('2026-01-01', [{}])], { nextCursor: cursor === undefined ? 'next' : null })
    expect(await trend(glucose)).toMatchObject({ ok: true, data: { more: false } })
    expect(world.asked).toHaveLength(4)
  })

  test('half a curve is none: trouble on any page is told', async () => {
    world.wholes = ({ cursor }) =>
      cursor === undefined ? pageOf([report('2026-01-01', [{}])], { nextCursor: 'next' }) : { kind: 'refused' }
    expect(await trend(glucose)).toMatchObject({ ok: false, code: 'upstream.answerRefused' })
    world.wholes = () => ({ kind: 'unavailable' })
    expect(await trend(glucose)).toMatchObject({ ok: false, code: 'upstream.province' })
  })
})
