import { readRange, readValue, sameUnit } from './laboratoryNumbers'

test.each([
  ['5.60', 5.6],
  ['<0.01', 0.01],
  ['＞100', 100],
  ['> 5', 5],
  ['>=5', 5],
  ['-2.3', -2.3],
  ['−2.3', -2.3],
  ['1.2E+03', 1200],
  ['5.6↑', 5.6],
  ['0', 0],
  ['阴性', null],
  ['1:80', null],
  ['3+', null],
  ['5.6 mmol/L', null],
  ['1,200', null],
  ['1E999', null],
  ['', null],
])('value %j: %p', (text, value) => {
  expect(readValue(text)).toBe(value)
})

test.each([
  ['3.9–6.1', 3.9, 6.1],
  ['3.9-6.1', 3.9, 6.1],
  ['3.9--6.1', 3.9, 6.1],
  ['3.9~6.1', 3.9, 6.1],
  ['3.9 ～ 6.1', 3.9, 6.1],
  ['3.9至6.1', 3.9, 6.1],
  ['-3~3', -3, 3],
  ['-3--1', -3, -1],
  ['−3～−1', -3, -1],
  ['3.9−−6.1', 3.9, 6.1],
  ['≤5.2', null, 5.2],
  ['<5', null, 5],
  ['>1.0', 1, null],
  ['≥1', 1, null],
  ['6.1-3.9', null, null],
  ['男 3.9–6.1', null, null],
  ['阴性', null, null],
  ['', null, null],
  [null, null, null],
])('range %j: %p to %p', (text, low, high) => {
  expect(readRange(text)).toEqual({ low, high })
})

test.each([
  ['×10^9/L', ['10^9/L', '×10^9/L', 'x10^9/L', 'X10^9/L', '*10^9/L', '×10⁹/L', '10⁹/L', '10*9/L', '10E9/l', '× 10^9 / L']],
  ['×10^12/L', ['10^12/L', '×10¹²/L']],
  ['μmol/L', ['umol/l', 'µmol/L', 'μmol/L', ' umol/L']],
  ['mL/min/1.73m²', ['ml/min/1.73m2', 'mL/min/1.73m^2', 'mL/min/1.73m²']],
  ['%', ['%', '％']],
  ['U/L', ['U/L', 'U/l']],
  [null, [null, '', ' ']],
])('one unit, %p, in its writings', (unit, writings) => {
  expect(writings.map(sameUnit)).toEqual(writings.map(() => unit))
})

test('different units stay different, however alike they look', () => {
  const units = [
    'mmol/L',
    'μmol/L',
    'nmol/L',
    'mg/dL',
    'mg/L',
    'U/L',
    'u/L',
    'mU/L',
    'μU/mL',
    '×10^9/L',
    '×10^12/L',
    'g/L',
    'ng/mL',
    'pg',
    'fL',
  ]
  expect(new Set(units.map(sameUnit)).size).toBe(units.length)
})
