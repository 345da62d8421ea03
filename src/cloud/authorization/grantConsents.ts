import type { Database, DatabaseTransaction } from '../ports'
import type { RequestKind } from './accessRequests'
import { findGrant, type GrantRow, grantLifeMs, standingGrants } from './grants'
import { lockQueue } from './intents'

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

/** The last consent of each grant that ends by this instant. */
export async function consentsEndingBy(db: Database, residentId: string, end: Date) {
  const rows = await db
    .selectFrom('grant_consent')
    .select(['grant_id', 'way', 'receipt_id', 'consent_version', 'expires_at', 'made_by_resident_id'])
    .where('resident_id', '=', residentId)
    .where('expires_at', '<=', end)
    .orderBy('expires_at')
    .execute()
  return new Map(rows.map(({ grant_id: grantId, ...consent }) => [grantId, consent]))
}

/**
 * The province took the grant: it stands there, until the end and under the text of this very consent. A guardian's does not take the place
 * of one's own that reaches further.
 */
export async function confirmConsent(
  trx: DatabaseTransaction,
  grant: { residentId: string; grantId: string; requestId: string | null },
  now: Date,
): Promise<void> {
  const consent = grant.requestId
    ? await trx
        .selectFrom('grant_consent')
        .select(consentColumns)
        .where('resident_id', '=', grant.residentId)
        .where('request_id', '=', grant.requestId)
        .executeTakeFirst()
    : undefined
  const own = consent && consent.made_by_resident_id !== null ? await ownBeyond(trx, grant, consent.expires_at) : null
  await trx
    .updateTable('access_grant')
    .set({ recorded_at: now, refused_at: null, expiry_noticed_at: null, ...(own ?? consent) })
    .where('resident_id', '=', grant.residentId)
    .where('id', '=', grant.grantId)
    .execute()
}

const consentColumns = ['way', 'request_id', 'receipt_id', 'consent_version', 'expires_at', 'made_by_resident_id'] as const

/** What the person gave themselves for this grant, where it was told to the province and lasts longer. */
async function ownBeyond(trx: DatabaseTransaction, grant: { residentId: string; grantId: string }, end: Date) {
  const row = await trx
    .selectFrom('grant_consent')
    .select(consentColumns)
    .where('resident_id', '=', grant.residentId)
    .where('grant_id', '=', grant.grantId)
    .where('made_by_resident_id', 'is', null)
    .where('expires_at', '>', end)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('intent')
          .select('intent.seq')
          .whereRef('intent.resident_id', '=', 'grant_consent.resident_id')
          .whereRef('intent.request_id', '=', 'grant_consent.request_id')
          .where('intent.outcome', '=', 'confirmed'),
      ),
    )
    .orderBy('expires_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** What this guardian gave and the province has not answered yet: when each grant would end by it. */
export async function waitingConsents(
  db: Database | DatabaseTransaction,
  wardId: string,
  guardianId: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('grant_consent')
    .innerJoin('intent', (join) =>
      join.onRef('intent.resident_id', '=', 'grant_consent.resident_id').onRef('intent.request_id', '=', 'grant_consent.request_id'),
    )
    .select(['grant_consent.grant_id', 'grant_consent.expires_at'])
    .where('grant_consent.resident_id', '=', wardId)
    .where('grant_consent.made_by_resident_id', '=', guardianId)
    .where('intent.wanted', '=', 'granted')
    .where('intent.finished_at', 'is', null)
    .orderBy('grant_consent.expires_at')
    .execute()
  return new Map(rows.map((row) => [row.grant_id, row.expires_at]))
}

/** What guardians gave for a child ends here at the latest, also what still waits to be told. */
export async function capGuardians(trx: DatabaseTransaction, wardId: string, until: Date): Promise<void> {
  const late = { expires_at: until }
  const queues = await trx
    .selectFrom('grant_consent')
    .innerJoin('access_grant', (join) =>
      join.onRef('access_grant.resident_id', '=', 'grant_consent.resident_id').onRef('access_grant.id', '=', 'grant_consent.grant_id'),
    )
    .select('access_grant.org_code')
    .distinct()
    .where('grant_consent.resident_id', '=', wardId)
    .where('grant_consent.made_by_resident_id', 'is not', null)
    .where('grant_consent.expires_at', '>', until)
    .orderBy('access_grant.org_code')
    .execute()
  for (const { org_code: orgCode } of queues) await lockQueue(trx, { residentId: wardId, orgCode })
  await trx
    .updateTable('access_grant')
    .set(late)
    .where('resident_id', '=', wardId)
    .where('made_by_resident_id', 'is not', null)
    .where('expires_at', '>', until)
    .where('close_requested_at', 'is', null)
    .where('revoke_requested_at', 'is', null)
    .execute()
  await trx
    .updateTable('grant_consent')
    .set(late)
    .where('resident_id', '=', wardId)
    .where('made_by_resident_id', 'is not', null)
    .where('expires_at', '>', until)
    .execute()
}
