import type { Me } from '../../contract/identity/me'
import type { IdentityLevel } from '../../contract/operation'

/** The three steps of 认证等级, each one page: what was done is never asked again. */
export type Step = 'phone' | 'realName' | 'faceConsent'

export function nextStep(me: Me): Step | null {
  if (me.level === 0) return me.phoneMasked === null ? 'phone' : 'realName'
  return me.level === 1 ? 'faceConsent' : null
}

/** No name or number is asked for before 用户须知 was agreed to: until then the real-name step begins with it. */
export function stepPath(step: Step, to: IdentityLevel, noticeAgreed: boolean): string {
  const page = step === 'realName' && !noticeAgreed ? 'notice' : step
  return `/packages/identity/${page}/index?to=${to}`
}

/** How many of the three steps are behind the person. */
export function stepsDone(me: Me): 0 | 1 | 2 | 3 {
  if (me.level === 2) return 3
  if (me.level === 1) return 2
  return me.phoneMasked === null ? 0 : 1
}

/** Pages that lead up, or to 确认是您本人, and nowhere else. */
const stepPages = /packages\/identity\/(phone|notice|realName|faceConsent|face|stepUp|otherRoad|window|askFamily)\//

/** How many pages of a walk lie one upon another at the top of the stack, which is one at least: the page that asks. */
export function stepsOnTop(routes: readonly string[]): number {
  const below = [...routes].reverse().findIndex((route) => !stepPages.test(route))
  return Math.max(1, below === -1 ? routes.length : below)
}
