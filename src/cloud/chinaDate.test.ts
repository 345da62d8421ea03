import { chinaSpan, chinaTime } from './chinaDate'

test.each([
  ['2026-03-05', '2026-03-05'],
  [' 2026-3-5 ', '2026-03-05'],
  ['2026/03/05', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['2026年3月5日 09:30', '2026-03-05 09:30'],
  ['2026-03-05T09:30:59', '2026-03-05 09:30'],
  ['2026-03-04T17:00:00.000Z', '2026-03-05 01:00'],
  ['2026-03-05T09:30:00+09:00', '2026-03-05 08:30'],
  ['2024-02-29', '2024-02-29'],
])('%s is %s in China', (written, time) => expect(chinaTime(written)).toBe(time))

/** Read as 2 March, somebody's visit would be on a day on which there was none. */
test.each([null, '', '2026-02-30', '20260230', '2026年2月30日', '2026-02-29', '2026-13-01', '2026-03-05 25:00', '2026-03-05 早上', '去年'])(
  '%s is no day',
  (written) => expect([chinaSpan(written), chinaTime(written)]).toEqual([null, null]),
)
