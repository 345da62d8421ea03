import type { Me } from '../../contract/identity/me'
import { nextStep, stepPath, stepsDone, stepsOnTop } from './ladder'

const me = (level: 0 | 1 | 2, phoneMasked: string | null): Me => ({ level, proofDue: false, phoneMasked, resident: null })

describe('the ladder of 认证等级', () => {
  test.each([
    ['nothing yet', me(0, null), 'phone', 0],
    ['a phone', me(0, '138****8631'), 'realName', 1],
    ['a real name', me(1, '138****8631'), 'faceConsent', 2],
    ['everything', me(2, '138****8631'), null, 3],
  ] as const)('with %s', (_, who, step, done) => {
    expect(nextStep(who)).toBe(step)
    expect(stepsDone(who)).toBe(done)
  })

  it('carries along how high the walk leads', () => {
    expect(stepPath('phone', 2, false)).toBe('/packages/identity/phone/index?to=2')
  })

  it('puts 用户须知 before the first name or number, once in a walk', () => {
    expect(stepPath('realName', 1, false)).toBe('/packages/identity/notice/index?to=1')
    expect(stepPath('realName', 1, true)).toBe('/packages/identity/realName/index?to=1')
    expect(stepPath('faceConsent', 2, false)).toBe('/packages/identity/faceConsent/index?to=2')
  })

  it('counts the pages of a walk that lie upon the one it began from', () => {
    const page = (name: string) => `packages/identity/${name}/index`
    expect(stepsOnTop(['pages/home/index', page('faceConsent'), page('otherRoad'), page('window')])).toBe(3)
    expect(stepsOnTop(['pages/me/index', page('vouch'), page('stepUp'), page('face')])).toBe(2)
    expect(stepsOnTop(['/packages/record/list/index', `/${page('stepUp')}`])).toBe(1)
    expect(stepsOnTop([page('window')])).toBe(1)
    // Never none: the page that asks goes.
    expect(stepsOnTop(['pages/home/index', page('devices')])).toBe(1)
  })
})
