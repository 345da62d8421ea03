import { checkCharacterOf } from '../../../../contract/identity/residentIdNumber'
import { isUnder14 } from './isUnder14'

const bornOn = (day: string) => `440106${day}002${checkCharacterOf(`440106${day}002`)}`

test.each([
  ['13 years and 364 days', bornOn('20121122'), true],
  ['14 today', bornOn('20121121'), false],
  ['a newborn known by the mother’s number', '440105199605180027' + '0101', true],
  ['a number that tells no age', 'H0123456701', true],
])('%s', (_, documentNumber, under14) => {
  expect(isUnder14({ documentNumber }, '2026-11-21')).toBe(under14)
})
