import { darkColors, lightColors } from './chartColors'
import { chartOption } from './chartOption'
import { scaleOf, sharedBand, type TrendPoint, timeOf } from './course'
import { drawnWords, lineSummary, rangeWords } from './lineWords'

const point = (at: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  entryId: 'entry',
  at,
  value,
  text: String(value),
  low: 3.9,
  high: 6.1,
  flag: null,
  sourceOrg: '广州市第一人民医院',
  ...more,
})
const course = [point('2023-01-05', 5.1), point('2024-06-30T08:30:00', 7.25, { flag: 'high' }), point('2026-02-05', 3.4, { flag: 'low' })]

describe('the course of a result', () => {
  it('is told in words: how often, from when to when, between what, and what was marked', () => {
    expect(lineSummary(course)).toBe('共3次，2023年1月5日至2026年2月5日，最低3.4，最高7.25。↑ 偏高1次。↓ 偏低1次。')
    expect(lineSummary(course.slice(0, 1))).toBe('只有一次结果，不画线。')
  })

  it('has a band only where all points share one range', () => {
    expect(sharedBand(course)).toEqual({ low: 3.9, high: 6.1 })
    expect(sharedBand([...course, point('2026-03-01', 5, { high: 6.0 })])).toBeNull()
    expect(sharedBand([point('2026-03-01', 5, { low: null, high: null })])).toBeNull()
  })

  it('says what is drawn and what is not', () => {
    expect(drawnWords(course)).toEqual(['浅色带是参考范围 3.9 到 6.1。', expect.stringContaining('▲ 偏高')])
    expect(drawnWords([point('2026-01-01', 0.01, { text: '<0.01', low: null, high: 5.2 })])).toEqual([
      '浅色带是参考范围：不高于5.2。',
      expect.stringContaining('<'),
    ])
    expect(
      [
        { low: 1, high: 2 },
        { low: null, high: 2 },
        { low: 1, high: null },
      ].map(rangeWords),
    ).toEqual(['1\u2060–\u20602', '≤2', '≥1'])
  })

  it.each([
    ['2026-02-05', Date.UTC(2026, 1, 5)],
    ['2026-02-05T08:30:00', Date.UTC(2026, 1, 5, 8, 30)],
    ['去年春天', null],
  ])('%s stands at %s', (at, time) => expect(timeOf(at)).toBe(time))

  it.each([[[5.1, 7.25, 3.4, 3.9, 6.1]], [[0.012, 0.034]], [[140, 1_250]], [[5, 5]], [[0, 0]], [[-3, 2]]])(
    '%s lie within a scale of a few round steps',
    (numbers) => {
      const { min, max, step } = scaleOf(numbers)
      expect(min).toBeLessThan(Math.min(...numbers))
      expect(max).toBeGreaterThan(Math.max(...numbers))
      expect((max - min) / step).toBeLessThanOrEqual(8)
    },
  )
})

describe('the chart', () => {
  const series = (points: readonly TrendPoint[], colors = lightColors) => {
    const option = chartOption(points, colors, 1)
    const [line] = [option.series].flat()
    if (!line || !Array.isArray(line.data)) throw new Error('no line')
    return { option, line, data: line.data }
  }

  it('marks what stands out by a shape, and draws the band that all share', () => {
    const { line, data } = series(course)
    expect(data).toMatchObject([
      { symbol: 'circle', value: [Date.UTC(2023, 0, 5), 5.1] },
      { symbol: 'triangle', symbolRotate: 0 },
      { symbol: 'triangle', symbolRotate: 180 },
    ])
    expect(line).toMatchObject({ markArea: { data: [[{ yAxis: 3.9 }, { yAxis: 6.1 }]] } })
    expect(series([...course, point('2026-03-01', 5, { low: null })]).line).not.toHaveProperty('markArea')
  })

  it('leaves out what has no place in time, and takes the colours it is given', () => {
    const { data, line } = series([...course, point('去年春天', 5)], darkColors)
    expect(data).toHaveLength(3)
    expect(line).toMatchObject({ lineStyle: { color: darkColors.main } })
  })
})
