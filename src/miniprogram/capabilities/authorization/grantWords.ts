import type { Grant, GrantState } from '../../../contract/authorization/listGrants'
import { requestsText as text } from '../../locale/requests'
import { dayAndTime } from '../../locale/time'
import type { Tone } from '../../ui/StatusTag'

const tones: Record<GrantState, Tone> = {
  recording: 'waiting',
  active: 'positive',
  expiring: 'waiting',
  revoking: 'waiting',
  revoked: 'ended',
  expired: 'ended',
  refused: 'danger',
}

export function grantTone(state: GrantState): Tone {
  return tones[state]
}

/** Whether the hospital may, or may soon, still look. */
export function isLive({ state }: Grant): boolean {
  return state === 'recording' || state === 'active' || state === 'expiring' || state === 'revoking'
}

export function canRevoke({ state }: Grant): boolean {
  return state === 'recording' || state === 'active' || state === 'expiring'
}

/** 还剩 28 天 · 今天 14:05看过 */
export function grantLine(grant: Grant, now: number): string {
  const look = grant.lastAccessAt === null ? text('neverLooked') : text('lastLook', { when: dayAndTime(grant.lastAccessAt, now) })
  return canRevoke(grant) ? `${text('daysLeft', { days: grant.daysLeft })}，${look}` : look
}
