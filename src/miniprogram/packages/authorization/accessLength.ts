import { authorizationText as text } from '../../locale/authorization'
import { dayAndTime, dayWords } from '../../locale/time'
import type { ActingFor } from '../../session/sessionStore'

const grantLifeMs = 30 * 24 * 60 * 60_000

/** How long a hospital that is let in now may look: 30 days, but for a child never past the midnight of the 18th birthday. */
export function accessLength(ward: ActingFor | null, now: number): string {
  if (ward === null || Date.parse(ward.endsAt) >= now + grantLifeMs) return text('lengthDays')
  return toBirthday(ward, now)
}

/** When a permission ends: of a child that comes of age before its 30 days are over, by that day and not by the hour. */
export function accessEnd(ward: ActingFor | null, expiresAt: string, now: number): string {
  const endsWithChildhood = ward !== null && Date.parse(ward.endsAt) === Date.parse(expiresAt)
  return endsWithChildhood ? toBirthday(ward, now) : dayAndTime(expiresAt, now)
}

function toBirthday({ name, endsAt }: ActingFor, now: number): string {
  return text('lengthBirthday', { name, day: dayWords(endsAt, now) })
}
