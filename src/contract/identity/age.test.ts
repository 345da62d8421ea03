import { ageOn } from './age'

test.each([
  ['2012-11-21', '2026-11-20', 13],
  ['2012-11-21', '2026-11-21', 14],
  ['2012-02-29', '2026-02-28', 13],
  ['2012-02-29', '2026-03-01', 14],
  ['2026-11-21', '2026-11-21', 0],
])('born %s, on %s: %d', (birthDate, today, age) => {
  expect(ageOn(birthDate, today)).toBe(age)
})

test.each(['', '19800101', '1980-1-1', '1980/01/01', '1980-01-01T00:00:00Z', 'unknown'])('born %j: no age can be told', (birthDate) => {
  expect(ageOn(birthDate, '2026-11-21')).toBeNaN()
})
