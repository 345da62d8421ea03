import { faceOutcomes } from '../../../../contract/identity/finishFace'
import { faceHelp, faceWords } from './faceWords'

const failed = faceOutcomes.filter((outcome) => outcome !== 'passed')

test('each cause has its own words and the act that fits it', () => {
  expect(new Set(faceOutcomes.map((outcome) => faceWords(outcome, 'raise')[0])).size).toBe(faceOutcomes.length)
  expect(Object.fromEntries(failed.map((outcome) => [outcome, faceHelp(outcome, 'raise')]))).toEqual({
    retryNow: 'retry',
    fixInput: 'fix',
    permission: 'settings',
    cancelled: 'retry',
    pending: 'askAgain',
    waitLonger: null,
    otherRoad: 'otherRoad',
    system: 'retry',
  })
})

test('who is known already is never sent to correct their number', () => {
  expect(failed.map((outcome) => faceHelp(outcome, 'stepUp'))).not.toContain('fix')
  expect(faceWords('fixInput', 'stepUp')).not.toEqual(faceWords('fixInput', 'raise'))
})
