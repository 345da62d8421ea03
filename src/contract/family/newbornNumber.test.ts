import { readDocumentNumber } from '../identity/documentNumber'
import { mostAtOneBirth, mostBirths, motherBirthNumber, readBirthCode } from './newbornNumber'

test.each([
  ['4401061234567890', false],
  ['44010612345678901', true],
  ['440106123456789012', true],
  ['4401 0612 3456 7890 1x', true],
  ['4401061234567890123', false],
  ['44010612345678901A', false],
])('国家出生人口编码 %j: %s', (typed, good) => {
  const read = readBirthCode(typed)
  expect(read.ok).toBe(good)
  if (read.ok) expect(readDocumentNumber('99', read.number, '2026-11-21')).toEqual(read)
})

test('the mother’s number with 产次 and 胎次 is as the register knows it, whatever is chosen', () => {
  expect(motherBirthNumber('44010519960518003X', 1, 1)).toBe('44010519960518003X0101')
  const largest = motherBirthNumber('44010519960518003X', mostBirths, mostAtOneBirth)
  expect(largest).toBe('44010519960518003X1506')
  expect(readDocumentNumber('99', largest, '2026-11-21')).toEqual({ ok: true, number: largest })
})
