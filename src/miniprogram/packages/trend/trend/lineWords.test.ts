import { speak } from '../../../locale/language'
import type { TrendPoint } from './course'
import { lineSummary } from './lineWords'

const point = (at: string, value: number, flag: TrendPoint['flag'] = null): TrendPoint => ({
  entryId: at,
  at,
  value,
  text: String(value),
  low: 3.9,
  high: 6.1,
  flag,
  sourceOrg: '广东省人民医院',
})
const points = [point('2025-03-05', 5.1), point('2026-03-05', 7.2, 'high'), point('2026-09-05', 6)]

afterEach(() => speak('hans'))

test('a course is told in whole sentences', () => {
  expect(lineSummary(points)).toBe('共3次，2025年3月5日至2026年9月5日，最低5.1，最高7.2。↑ 偏高1次。')
  speak('en')
  expect(lineSummary(points)).toBe('3 results from 5 March 2025 to 5 September 2026: lowest 5.1, highest 7.2. ↑ High: 1 time.')
})
