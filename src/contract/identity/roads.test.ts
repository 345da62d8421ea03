import { roadsOf } from './roads'

const adult = { documentType: '01', age: 40, mismatches: 0 } as const

test.each([
  ['an adult with an ID card', {}, { face: 'open', other: 'hidden' }],
  ['a child', { age: 13 }, { face: 'underAge', other: 'guardian' }],
  ['a child with another document', { age: 13, documentType: '06' as const }, { face: 'underAge', other: 'guardian' }],
  ['from 14', { age: 14 }, { face: 'underAge', other: 'window' }],
  ['at 17', { age: 17 }, { face: 'underAge', other: 'window' }],
  ['at 17 with another document', { age: 17, documentType: '06' as const }, { face: 'documentUnsupported', other: 'window' }],
  ['at 18', { age: 18 }, { face: 'open', other: 'hidden' }],
  ['at 59', { age: 59 }, { face: 'open', other: 'hidden' }],
  ['at 60', { age: 60 }, { face: 'open', other: 'beside' }],
  ['another document, whatever the age', { documentType: '06' as const, age: 70 }, { face: 'documentUnsupported', other: 'only' }],
  ['two mismatches', { mismatches: 2 }, { face: 'open', other: 'hidden' }],
  ['three mismatches', { mismatches: 3 }, { face: 'tooManyTries', other: 'only' }],
  ['an age that cannot be told', { age: Number.NaN }, { face: 'underAge', other: 'window' }],
  ['such an age with another document', { age: Number.NaN, documentType: '03' as const }, { face: 'documentUnsupported', other: 'window' }],
] as const)('%s', (_, more, expected) => {
  expect(roadsOf({ ...adult, ...more })).toEqual(expected)
})
