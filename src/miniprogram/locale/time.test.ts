import { speak } from './language'
import { chinaDate, chineseSourceDate, clockTime, dayAndTime, minutesAndSeconds, sourceDate, sourceMonth, timeToday } from './time'

const now = Date.parse('2026-11-21T06:05:00.000Z')

describe('times in words people use', () => {
  test.each([
    ['2026-11-21T06:05:00.000Z', '今天 14:05'],
    ['2026-11-20T16:00:00.000Z', '今天 00:00'],
    ['2026-11-20T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-22T01:10:00.000Z', '明天 09:10'],
    ['2026-11-18T01:10:00.000Z', '11月18日 09:10'],
    ['2025-12-31T16:30:00.000Z', '1月1日 00:30'],
    ['2025-11-18T01:10:00.000Z', '2025年11月18日 09:10'],
  ])('%s is %s', (iso, words) => {
    const at = iso.startsWith('2025-12-31') ? Date.parse('2026-03-01T00:00:00.000Z') : now
    expect(dayAndTime(iso, at)).toBe(words)
  })

  test.each([
    ['2025-03-05', '2025年3月5日'],
    ['2025-03-05T09:30:00', '2025年3月5日 09:30'],
    ['2025-03-05 09:30', '2025年3月5日 09:30'],
    ['2025-03-05T09:30:00+08:00', '2025年3月5日 09:30'],
    ['2025-03-05T20:30:00.000Z', '2025年3月6日 04:30'],
    ['约2019年', '约2019年'],
  ])('a source that wrote %s is shown as %s', (given, words) => {
    expect(sourceDate(given)).toBe(words)
  })

  it('knows the date in China while it is still yesterday in UTC', () => {
    expect(chinaDate(Date.parse('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21')
    expect(clockTime('2026-11-20T16:05:00.000Z')).toBe('00:05')
  })

  test.each([
    [300, '5:00'],
    [245, '4:05'],
    [0.2, '0:01'],
    [0, '0:00'],
    [-3, '0:00'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(minutesAndSeconds(seconds)).toBe(words)
  })
})

describe('times in English', () => {
  beforeEach(() => speak('en'))
  afterEach(() => speak('hans'))

  test.each([
    ['2026-11-21T06:05:00.000Z', 'today 14:05'],
    ['2026-11-20T15:59:00.000Z', 'yesterday 23:59'],
    ['2026-11-22T01:10:00.000Z', 'tomorrow 09:10'],
    ['2026-11-18T01:10:00.000Z', '18 November 09:10'],
    ['2025-11-18T01:10:00.000Z', '18 November 2025 09:10'],
  ])('%s is %s', (iso, words) => {
    expect(dayAndTime(iso, now)).toBe(words)
  })

  it('says what a source wrote, and the month it was in', () => {
    expect(sourceDate('2025-03-05T20:30:00.000Z')).toBe('6 March 2025 04:30')
    expect(sourceMonth('2025-03-05')).toBe('March 2025')
    expect(sourceDate('约2019年')).toBe('约2019年')
  })

  it('leaves the date Chinese where somebody else reads it', () => {
    expect(chineseSourceDate('2025-03-05T09:30:00')).toBe('2025年3月5日 09:30')
  })
})

test('a month is said as one, and what is no date has none', () => {
  expect(sourceMonth('2025-03-05')).toBe('2025年3月')
  expect(sourceMonth('约2019年')).toBeNull()
})

test('a time today needs no day', () => {
  expect(timeToday('2026-11-21T06:35:00.000Z', now)).toBe('14:35')
  expect(timeToday('2026-11-22T06:35:00.000Z', now)).toBe('明天 14:35')
})
