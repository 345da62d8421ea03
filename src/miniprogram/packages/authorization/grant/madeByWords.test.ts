import { exampleGrant } from '../../../capabilities/authorization/examples'
import { madeByWords } from './madeByWords'

const made = exampleGrant({ madeBy: 'guardian' })

test.each([
  ['one’s own', exampleGrant(), null, null, null],
  ['a child’s own, as a guardian sees it', exampleGrant(), '林小满', [], '林小满本人'],
  ['mine for the child', made, '林小满', [made.grantId], '您'],
  ['another guardian’s', made, '林小满', [], '另一位监护人'],
  ['not known yet whose', made, '林小满', null, '监护人'],
  // What has ended is no longer among what one gave: it would be called another's.
  ['a guardian’s that has ended', exampleGrant({ madeBy: 'guardian', state: 'revoked' }), '林小满', [], '监护人'],
  ['a guardian’s, on the child’s own phone', made, null, null, '监护人'],
  ['one’s who acts no more', exampleGrant({ madeBy: 'formerGuardian' }), '林小满', [], '已不再代办的监护人'],
] as const)('%s', (_, grant, wardName, mine, words) => {
  expect(madeByWords(grant, wardName, mine)).toBe(words)
})
