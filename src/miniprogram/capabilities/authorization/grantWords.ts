import type { Grant, GrantState } from '../../../contract/authorization/listGrants'
import { besides } from '../../locale/joined'
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

/** A guardian gave it who acts no more: whoever acts now, or the child, may want to look at it. */
export function isToReview(grant: Grant): boolean {
  return grant.madeBy === 'formerGuardian' && canRevoke(grant)
}

/** What still has effect, soonest to expire on top; the others stay in the order they came. */
export function liveGrants(grants: readonly Grant[]): Grant[] {
  const live = grants.filter(isLive)
  const expiring = live.filter(({ state }) => state === 'expiring')
  expiring.sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt))
  return [...expiring, ...live.filter(({ state }) => state !== 'expiring')]
}

/**
 * When the hospital last looked. That is known of a hospital, not of a permission: a look after this one's end
 * belongs to a later permission or to none, and must not read as if this one were still in use.
 */
export function lookWords(grant: Grant, now: number): string {
  const { lastAccessAt } = grant
  if (lastAccessAt === null) return text('neverLooked')
  const end = endOf(grant)
  return end !== null && Date.parse(lastAccessAt) >= Date.parse(end)
    ? text('lookedAfterEnd')
    : text('lastLook', { when: dayAndTime(lastAccessAt, now) })
}

function endOf({ state, grantedAt, expiresAt, revokedAt }: Grant): string | null {
  if (state === 'revoked') return revokedAt
  if (state === 'expired') return expiresAt
  return state === 'refused' ? grantedAt : null
}

/** 微信授权码，还剩 28 天，今天 14:05看过 · 微信授权码，没有查看记录。还剩 3 天，需要继续就诊可在下次看病时重新授权 */
export function grantLine(grant: Grant, now: number, frozen = false): string {
  const way = text(grant.way)
  const left = text('daysLeft', { days: grant.daysLeft })
  // Guardians in dispute are not told of looks.
  if (frozen) return canRevoke(grant) ? besides(way, left) : way
  const look = lookWords(grant, now)
  if (grant.state === 'expiring') return text('expiringLine', { way, look, left })
  return canRevoke(grant) ? besides(way, left, look) : besides(way, look)
}
