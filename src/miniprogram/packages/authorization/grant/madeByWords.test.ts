import { exampleGrant } from '../../../capabilities/authorization/examples'
import { madeByWords } from './madeByWords'

const made = exampleGrant({ madeBy: 'guardian' })

test.each([
  ['one’s own', exampleGrant(), false, null, null],
  ['a child’s own, as a guardian sees it', exampleGrant(), true, [], '本人'],
  ['mine for the child', made, true, [made.grantId], '您'],
  ['another guardian’s', made, true, [], '另一位监护人'],
  ['not known yet whose', made, true, null, '监护人'],
  // What has ended is no longer among what one gave: it would be called another's.
  ['a guardian’s that has ended', exampleGrant({ madeBy: 'guardian', state: 'revoked' }), true, [], '监护人'],
  ['a guardian’s, on the child’s own phone', made, false, null, '监护人'],
  ['one’s who acts no more', exampleGrant({ madeBy: 'formerGuardian' }), true, [], '已不再代办的监护人'],
] as const)('%s', (_, grant, forWard, mine, words) => {
  expect(madeByWords(grant, forWard, mine)).toBe(words)
})
