import type { LoggedAccessEvent } from '../neighbours'

/** What of a hospital's grant decides how a look stands to it. */
export interface GrantSpan {
  readonly granted_at: Date
  readonly expires_at: Date
  readonly refused_at: Date | null
  readonly revoked_at: Date | null
}

export type LookStanding = NonNullable<LoggedAccessEvent['standing']>

/** Half-open: the first instant of a grant is covered, its end is not. A refused one never stood. */
export function covers(grant: GrantSpan, at: Date): boolean {
  return (
    grant.refused_at === null && grant.granted_at <= at && grant.expires_at > at && (grant.revoked_at === null || grant.revoked_at > at)
  )
}

/**
 * Pure: how a look at an instant stands to all grants of that hospital. A grant ends by the province's confirmation of a revocation,
 * or after its days; of several ended grants the one that ended last tells. An extended grant keeps its beginning and gets a later end,
 * so the days before and after the extension are one span.
 */
export function lookStanding(grants: readonly GrantSpan[], at: Date): LookStanding {
  if (grants.some((grant) => covers(grant, at))) return 'covered'
  const ends = grants.filter((grant) => grant.refused_at === null && grant.granted_at <= at).map((grant) => endOf(grant, at))
  const last = ends.reduce<GrantEnd | null>((later, end) => (later && later.at >= end.at ? later : end), null)
  return last?.standing ?? 'noGrant'
}

interface GrantEnd {
  at: Date
  standing: 'afterRevocation' | 'afterExpiry'
}

function endOf({ revoked_at: revokedAt, expires_at: expiresAt }: GrantSpan, at: Date): GrantEnd {
  return revokedAt && revokedAt <= at ? { at: revokedAt, standing: 'afterRevocation' } : { at: expiresAt, standing: 'afterExpiry' }
}
