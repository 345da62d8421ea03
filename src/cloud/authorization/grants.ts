import { type ColumnType, sql } from 'kysely'
import type { Grant, GrantState } from '../../contract/authorization/listGrants'
import type { Database, DatabaseTransaction } from '../ports'
import type { RequestKind } from './accessRequests'

/** 调阅权限: hospital H may see resident R until T. `recorded_at` and `revoked_at` are the province's confirmations. */
export interface AccessGrantTable {
  resident_id: string
  id: string
  org_code: string
  org_name: string
  way: RequestKind
  request_id: string
  receipt_id: string
  granted_at: ColumnType<Date, Date, never>
  expires_at: Date
  /** While an extension is not confirmed: when the grant it extends would have ended. */
  previous_expires_at: Date | null
  recorded_at: Date | null
  refused_at: Date | null
  revoke_requested_at: Date | null
  revoked_at: Date | null
  /** The wording it was given under. */
  consent_version: string | null
  /** When its time was over: closing it at the province was asked for, and confirmed. */
  close_requested_at: Date | null
  closed_at: Date | null
  expiry_noticed_at: Date | null
}

const dayMs = 86_400_000
/** 固定 30 天: the interface has no other length. */
export const grantLifeMs = 30 * dayMs
export const expiringMs = 3 * dayMs

export interface GrantRow {
  id: string
  org_code: string
  org_name: string
  way: RequestKind
  receipt_id: string
  granted_at: Date
  expires_at: Date
  recorded_at: Date | null
  refused_at: Date | null
  revoke_requested_at: Date | null
  revoked_at: Date | null
  consent_version: string | null
}
const shown = [
  'id',
  'org_code',
  'org_name',
  'way',
  'receipt_id',
  'granted_at',
  'expires_at',
  'recorded_at',
  'refused_at',
  'revoke_requested_at',
  'revoked_at',
  'consent_version',
] as const

/** 已撤销 only by the province's word; the end of 30 days is half-open and by the server's clock. */
export function grantState(row: GrantRow, now: Date): GrantState {
  if (row.revoked_at) return 'revoked'
  if (row.revoke_requested_at) return 'revoking'
  if (row.refused_at) return 'refused'
  if (row.expires_at <= now) return 'expired'
  if (!row.recorded_at) return 'recording'
  return row.expires_at.getTime() - now.getTime() <= expiringMs ? 'expiring' : 'active'
}

const ended: readonly GrantState[] = ['revoked', 'expired', 'refused']

/** Nobody is left with 已提交 for longer: then we say that we are trying again. */
const quickMs = 10_000

export function describeGrant(row: GrantRow, now: Date, lastAccessAt: Date | null, revokeTries = 0): Grant {
  const state = grantState(row, now)
  const slow = row.revoke_requested_at !== null && now.getTime() - row.revoke_requested_at.getTime() > quickMs
  return {
    grantId: row.id,
    orgCode: row.org_code,
    orgName: row.org_name,
    way: row.way,
    state,
    grantedAt: row.granted_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    daysLeft: ended.includes(state) ? 0 : Math.max(0, Math.ceil((row.expires_at.getTime() - now.getTime()) / dayMs)),
    revokeRequestedAt: row.revoke_requested_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokeTries: state === 'revoking' ? Math.max(revokeTries, slow ? 1 : 0) : 0,
    lastAccessAt: lastAccessAt?.toISOString() ?? null,
    receiptId: row.receipt_id,
    consentVersion: row.consent_version,
  }
}

export async function grantsOf(db: Database, residentId: string): Promise<GrantRow[]> {
  return db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy('granted_at', 'desc')
    .limit(200)
    .execute()
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
  now: Date
}

/** Consent again to the same hospital extends what is there: one hospital never stands twice as having access. */
export async function grantOrExtend(trx: DatabaseTransaction, grant: NewGrant): Promise<string> {
  const given = {
    way: grant.way,
    request_id: grant.requestId,
    receipt_id: grant.receiptId,
    consent_version: grant.consentVersion,
    expiry_noticed_at: null,
    expires_at: new Date(grant.now.getTime() + grantLifeMs),
    recorded_at: null,
  }
  const extended = await trx
    .updateTable('access_grant')
    .set((column) => ({
      ...given,
      previous_expires_at: column
        .case()
        .when('recorded_at', 'is not', null)
        .then(column.ref('expires_at'))
        .else(column.ref('previous_expires_at'))
        .end(),
    }))
    .where('resident_id', '=', grant.residentId)
    .where('org_code', '=', grant.orgCode)
    .where('revoke_requested_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('expires_at', '>', grant.now)
    .returning('id')
    .executeTakeFirst()
  if (extended) return extended.id
  await trx
    .insertInto('access_grant')
    .values({
      resident_id: grant.residentId,
      id: grant.id,
      org_code: grant.orgCode,
      org_name: grant.orgName,
      granted_at: grant.now,
      ...given,
    })
    .execute()
  return grant.id
}

export async function findGrant(db: Database | DatabaseTransaction, residentId: string, grantId: string): Promise<GrantRow | null> {
  const row = await db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .executeTakeFirst()
  return row ?? null
}

export async function findGrantOfRequest(db: Database, residentId: string, requestId: string): Promise<GrantRow | null> {
  const row = await db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Writes down the wish to revoke; null when it was already there. Also for a grant that we take for ended or refused:
 * what the province holds is not certain until it has confirmed, and taking back must always be possible.
 */
export async function requestRevocation(
  trx: DatabaseTransaction,
  residentId: string,
  grantId: string,
  now: Date,
): Promise<GrantRow | null> {
  const row = await trx
    .updateTable('access_grant')
    .set({ revoke_requested_at: now })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .where('revoke_requested_at', 'is', null)
    .returning(shown)
    .executeTakeFirst()
  return row ?? null
}

/** The province took the grant: it stands there, and what it may have extended is past. */
export async function stampRecorded(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<void> {
  await trx
    .updateTable('access_grant')
    .set({ recorded_at: now, previous_expires_at: null })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .execute()
}

/** The province took it back: 已撤销 if the person wished it, otherwise its time was over and now it is closed there, too. */
export async function stampClosed(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<'revoked' | 'closed'> {
  const row = await trx
    .updateTable('access_grant')
    .set({ closed_at: now, revoked_at: sql<Date | null>`case when revoke_requested_at is not null then ${now}::timestamptz end` })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .returning('revoked_at')
    .executeTakeFirst()
  return row?.revoked_at ? 'revoked' : 'closed'
}

/** The province said no: an extension falls back to what it would have extended, a new grant is refused. */
export async function refuseGrant(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<void> {
  await trx
    .updateTable('access_grant')
    .set({
      recorded_at: sql<Date | null>`case when previous_expires_at is not null then ${now}::timestamptz end`,
      refused_at: sql<Date | null>`case when previous_expires_at is null then ${now}::timestamptz end`,
      expires_at: sql<Date>`coalesce(previous_expires_at, expires_at)`,
      previous_expires_at: null,
    })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .execute()
}

/** The revocation was overtaken by an order that may have landed after it: it is no longer certain. */
export async function reopenRevocation(trx: DatabaseTransaction, residentId: string, grantId: string): Promise<void> {
  await trx
    .updateTable('access_grant')
    .set({ revoked_at: null, closed_at: null })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .execute()
}

/** The newest grant of a hospital, whatever became of it. */
export async function newestGrantOfOrg(db: Database, residentId: string, orgCode: string): Promise<GrantRow | null> {
  const row = await db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .orderBy('granted_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Every grant a hospital ever had. */
export async function grantsOfOrg(db: Database | DatabaseTransaction, residentId: string, orgCode: string): Promise<GrantRow[]> {
  return db.selectFrom('access_grant').select(shown).where('resident_id', '=', residentId).where('org_code', '=', orgCode).execute()
}
