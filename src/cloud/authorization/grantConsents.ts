import type { Database, DatabaseTransaction } from '../ports'
import type { RequestKind } from './accessRequests'
import { findGrant, type GrantRow, grantLifeMs, standingGrants } from './grants'

/** One consent and what it asks for: a grant is made by its first, and may be extended by later ones. */
export interface GrantConsentTable {
  resident_id: string
  request_id: string
  grant_id: string
  way: RequestKind
  receipt_id: string
  consent_version: string | null
  expires_at: Date
  /** Which guardian gave it for a child; null: themselves. */
  made_by_resident_id: string | null
}

export interface NewGrant {
  residentId: string
  id: string
  orgCode: string
  orgName: string
  way: RequestKind
  requestId: string
  receiptId: string
  consentVersion: string
  giver: Giver | null
  now: Date
}

/** A guardian who gives for a child; what they give lasts until the 18th birthday at most. */
export interface Giver {
  readonly residentId: string
  readonly until: Date
}

/**
 * Consent again to the same hospital belongs to the grant that stands: one hospital never stands twice as having access.
 * Its longer end, and the text it was given under, count once the province has confirmed it (`confirmConsent`).
 */
export async function grantOrExtend(trx: DatabaseTransaction, grant: NewGrant): Promise<string> {
  const consent = {
    way: grant.way,
    request_id: grant.requestId,
    receipt_id: grant.receiptId,
    consent_version: grant.consentVersion,
    expires_at: endOf(grant),
    made_by_resident_id: grant.giver?.residentId ?? null,
  }
  const standing = (await standingGrants(trx, grant.residentId, grant.now)).find((row) => row.org_code === grant.orgCode)
  const grantId = standing?.id ?? grant.id
  if (!standing)
    await trx
      .insertInto('access_grant')
      .values({
        resident_id: grant.residentId,
        id: grantId,
        org_code: grant.orgCode,
        org_name: grant.orgName,
        granted_at: grant.now,
        ...consent,
      })
      .execute()
  await trx
    .insertInto('grant_consent')
    .values({ resident_id: grant.residentId, grant_id: grantId, ...consent })
    .execute()
  return grantId
}

function endOf({ now, giver }: NewGrant): Date {
  const end = now.getTime() + grantLifeMs
  return new Date(giver ? Math.min(end, giver.until.getTime()) : end)
}

/** When the consent of this request would end; null when there is none. */
export async function consentEnd(db: Database, residentId: string, requestId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('grant_consent')
    .select('expires_at')
    .where('resident_id', '=', residentId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** The grant this request's consent made or extends. */
export async function findGrantOfRequest(db: Database, residentId: string, requestId: string): Promise<GrantRow | null> {
  const consent = await db
    .selectFrom('grant_consent')
    .select('grant_id')
    .where('resident_id', '=', residentId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return consent ? findGrant(db, residentId, consent.grant_id) : null
}

/** The province took the grant: it stands there, until the end and under the text of this very consent. */
export async function confirmConsent(
  trx: DatabaseTransaction,
  grant: { residentId: string; grantId: string; requestId: string | null },
  now: Date,
): Promise<void> {
  const consent = grant.requestId
    ? await trx
        .selectFrom('grant_consent')
        .select(['way', 'request_id', 'receipt_id', 'consent_version', 'expires_at', 'made_by_resident_id'])
        .where('resident_id', '=', grant.residentId)
        .where('request_id', '=', grant.requestId)
        .executeTakeFirst()
    : undefined
  await trx
    .updateTable('access_grant')
    .set({ recorded_at: now, refused_at: null, expiry_noticed_at: null, ...consent })
    .where('resident_id', '=', grant.residentId)
    .where('id', '=', grant.grantId)
    .execute()
}
