import { piecesOf } from './longValue'
import { isCovered, maskValue } from './maskValue'
import { rangeBarOf } from './rangeBar'

describe('a covered value', () => {
  it.each([
    ['13800138631', '138****8631'],
    ['440106199001011234', '44**************34'],
    ['H1', '****'],
  ])('%s is shown as %s', (value, shown) => expect(maskValue(value)).toBe(shown))

  it('is known by its field or by its looks', () => {
    expect(isCovered('contact.phone', '020-1234')).toBe(true)
    expect(isCovered(null, '13800138631')).toBe(true)
    expect(isCovered('visit.serial', '202601010001')).toBe(false)
  })
})

describe('a long value', () => {
  it('comes whole when it is short, and in pieces that lose nothing when it is long', () => {
    expect(piecesOf('短')).toEqual(['短'])
    const long = '今天的病情平稳，继续观察。𠮷'.repeat(700)
    const pieces = piecesOf(long)
    expect(pieces.join('')).toBe(long)
    expect(pieces[0]?.length).toBeLessThanOrEqual(160)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1_040)
  })

  it('is cut where a sentence ends, and never inside a rare character', () => {
    expect(piecesOf(`${'字'.repeat(130)}。${'字'.repeat(200)}`)[0]).toMatch(/。$/)
    for (const piece of piecesOf(`x${'𠮷'.repeat(900)}`)) expect(piece).not.toMatch(/[\uD800-\uDBFF]$/)
  })
})

describe('the bar of a result', () => {
  it.each([
    ['5.0', '3.9-6.1', null, 50],
    ['6.1', '3.9～6.1', null, 75],
    ['7.2', '3.9–6.1', 'high', 98],
    ['3.9', '3.9 - 6.1', null, 25],
    ['1.0', '3.9-6.1', 'low', 2],
  ] as const)('%s within %s, said to be %s, stands at %s', (value, range, flag, at) =>
    expect(rangeBarOf({ value, range, flag })).toEqual({ at }),
  )

  it.each([
    ['a word', '阳性', '3.9-6.1', null],
    ['a bound', '<0.01', '0-0.05', null],
    ['no range', '5.0', null, null],
    ['a range with one end', '5.0', '<6.1', null],
    ['a range of words', '5.0', '男 3.9-6.1 女 3.5-5.5', null],
    ['a source that says otherwise', '7.2', '3.9-6.1', null],
    ['a source that warns within its range', '5.0', '3.9-6.1', 'high'],
    ['a source that says only 异常', '7.2', '3.9-6.1', 'abnormal'],
  ] as const)('is not drawn for %s', (_, value, range, flag) => expect(rangeBarOf({ value, range, flag })).toBeNull())
})
