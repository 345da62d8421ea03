import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'
import { timeToday } from '../../../locale/time'
import type { Step } from '../../../ui/Steps'

/** 已提交 → 等省平台答复, or 正在重试 → 省平台已确认. Of a revocation that was asked for; null of any other grant. */
export function revocationSteps(grant: Grant, now: number): readonly Step[] | null {
  const { state, revokeRequestedAt, revokedAt, revokeTries } = grant
  const submitted: Step =
    revokeRequestedAt === null
      ? { word: text('stepSending'), standing: 'now' }
      : { word: text('stepSubmitted', { time: timeToday(revokeRequestedAt, now) }), standing: 'done' }
  if (state === 'revoked')
    return revokeRequestedAt === null || revokedAt === null
      ? null
      : [
          submitted,
          { word: text('stepAnswered'), standing: 'done' },
          { word: text('stepConfirmed', { time: timeToday(revokedAt, now) }), standing: 'done' },
        ]
  if (state !== 'revoking') return null
  const waiting: Step =
    revokeTries > 0
      ? { word: text('stepRetrying'), words: text('stepRetryingWords'), standing: 'now' }
      : { word: text('stepWaiting'), standing: revokeRequestedAt === null ? 'toCome' : 'now' }
  return [submitted, waiting, { word: text('stepUnconfirmed'), standing: 'toCome' }]
}
