import { chinaSpan } from '../chinaDate'
import { visitCheck } from './visitChecks'

const hour = 3_600_000
const at = new Date('2026-11-21T01:00:00.000Z')
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds)
const instant = (milliseconds: number) => ({ from: later(milliseconds), to: later(milliseconds) })

test('24 hours before and after, both included', () => {
  const now = later(48 * hour)
  for (const offset of [-24 * hour, 0, 24 * hour]) expect(visitCheck(at, [instant(offset)], now)).toBe('found')
  for (const offset of [-24 * hour - 1, 24 * hour + 1]) expect(visitCheck(at, [instant(offset)], now)).toBe('missing')
})

test('nothing is missing before 24 hours have passed', () => {
  expect(visitCheck(at, [], later(24 * hour - 1))).toBe('tooEarly')
  expect(visitCheck(at, [], later(24 * hour))).toBe('missing')
  expect(visitCheck(at, [instant(0)], later(hour))).toBe('found')
})

test('what cannot be known is never missing', () => {
  expect(visitCheck(at, null, later(48 * hour))).toBe('unknown')
  expect(visitCheck(at, null, later(hour))).toBe('tooEarly')
})

test('a source that gives no zone means China; one that gives only a day means the whole of it', () => {
  expect(chinaSpan('2026-11-21 09:30')).toEqual({ from: new Date('2026-11-21T01:30:00Z'), to: new Date('2026-11-21T01:30:00Z') })
  expect(chinaSpan('2026-11-21T01:30:00.000Z')?.from).toEqual(new Date('2026-11-21T01:30:00Z'))
  expect(chinaSpan('2026-11-21')).toEqual({ from: new Date('2026-11-20T16:00:00Z'), to: new Date('2026-11-21T15:59:59.999Z') })
  for (const unreadable of [null, '', '去年冬天', '2026-13-45']) expect(chinaSpan(unreadable)).toBeNull()
})
