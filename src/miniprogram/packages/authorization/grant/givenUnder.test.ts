import { exampleGrant } from '../../../capabilities/authorization/examples'
import { givenUnder } from './givenUnder'

test.each([
  [exampleGrant(), '按 2026-11-21.1 版同意书给出'],
  [exampleGrant({ consentVersion: '2027-01-01.2' }), '按 2027-01-01.2 版同意书给出'],
  [exampleGrant({ way: 'sms' }), '按 2026-11-21.1 版授权短信给出'],
  [exampleGrant({ consentVersion: null }), ''],
])('the wording a permission was given under (%#)', (grant, words) => {
  expect(givenUnder(grant)).toBe(words)
})
