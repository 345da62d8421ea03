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
