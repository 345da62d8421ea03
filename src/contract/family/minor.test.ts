import { consentsAlone, isMinor } from './minor'

test.each(['', '19800101', '1980-1-1', '1980/01/01', '1980-01-01T00:00:00Z', 'unknown'])(
  'born %j: nobody consents alone, and nobody acts for them, by a date that cannot be read',
  (birthDate) => {
    expect(consentsAlone(birthDate, '2026-11-21')).toBe(false)
    expect(isMinor(birthDate, '2026-11-21')).toBe(false)
  },
)

test('from the 14th birthday on, and not before; nobody who is yet to be born', () => {
  expect(consentsAlone('2012-11-21', '2026-11-20')).toBe(false)
  expect(consentsAlone('2012-11-21', '2026-11-21')).toBe(true)
  expect(consentsAlone('2112-11-21', '2026-11-21')).toBe(false)
  expect(isMinor('2026-11-22', '2026-11-21')).toBe(false)
  expect(isMinor('2026-11-21', '2026-11-21')).toBe(true)
})
