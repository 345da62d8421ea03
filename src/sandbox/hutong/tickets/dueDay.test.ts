import { dueDay } from './dueDay'

/** Noon in China. */
const received = (day: string) => new Date(`${day}T04:00:00Z`)

test.each([
  ['an ordinary fortnight', '2026-11-02', '2026-11-16'],
  ['received on a Saturday, counted from Monday', '2026-11-21', '2026-12-04'],
  // 29th, 30th; 1st to 7th October free; 8th, 9th and the make-up Saturday 10th; 12th to 16th.
  ['National Day 2026 with its make-up Saturday', '2026-09-28', '2026-10-16'],
  // 10th to 13th and the make-up Saturday 14th; 15th to 23rd free; 24th to 27th, and the make-up Saturday 28th.
  ['Spring Festival 2026 between two make-up Saturdays', '2026-02-09', '2026-02-28'],
  // 21st to 24th; 25th to 27th free; 28th to 30th; 8th, 9th and the make-up Saturday 10th October.
  ['received on a make-up Sunday, which does not count itself', '2026-09-20', '2026-10-10'],
  // 2027 is not published: 1st January and weekends only.
  ['over New Year into a year nobody has published', '2026-12-24', '2027-01-08'],
  ['National Day of a year nobody has published', '2035-09-24', '2035-10-11'],
  // Thursday and Friday; Monday; Tuesday the 1st and the 2nd free; two days, and five of the next week.
  ['Labour Day of a year nobody has published', '2035-04-25', '2035-05-11'],
])('%s: %s → %s', (_, day, due) => {
  for (const kind of ['migration', 'feedback', 'correction', 'custody'] as const) expect(dueDay(kind, received(day))).toBe(due)
})

test('a complaint has fifteen days of any kind, and the day is China’s', () => {
  expect(dueDay('complaint', received('2026-09-28'))).toBe('2026-10-13')
  expect(dueDay('complaint', new Date('2026-11-21T16:59:00Z'))).toBe('2026-12-07')
  expect(dueDay('migration', new Date('2026-11-01T16:30:00Z'))).toBe('2026-11-16')
})
