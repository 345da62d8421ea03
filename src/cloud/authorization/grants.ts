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
  /** The names and numbers it was told under, sealed: whoever is renumbered later is still taken back under each of them. */
  sent_as_sealed: string | null
  /** Which guardian gave it for a child; null: themselves. As the end, that of the last consent the province confirmed. */
  made_by_resident_id: string | null
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
  close_requested_at: Date | null
  sent_as_sealed: string | null
  made_by_resident_id: string | null
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
  'close_requested_at',
  'sent_as_sealed',
  'made_by_resident_id',
] as const

/** 已撤销 only by the province's word; the end of 30 days is half-open and by the server's clock. */
export function grantState(row: GrantRow, now: Date): GrantState {
  if (row.revoked_at) return 'revoked'
  if (row.revoke_requested_at) return 'revoking'
  if (row.refused_at) return 'refused'
  // Closed by a clock that was ahead: the province holds it as ended, so it has.
  if (row.expires_at <= now || row.close_requested_at) return 'expired'
  if (!row.recorded_at) return 'recording'
  return row.expires_at.getTime() - now.getTime() <= expiringMs ? 'expiring' : 'active'
}

const ended: readonly GrantState[] = ['revoked', 'expired', 'refused']

/** Nobody is left with 已提交 for longer: then we say that we are trying again. */
const quickMs = 10_000

/** What a grant's row does not tell by itself. */
export interface GrantSurroundings {
  readonly now: Date
  readonly lastAccessAt: Date | null
  readonly revokeTries: number
  readonly madeBy: Grant['madeBy']
}

export function describeGrant(row: GrantRow, { now, lastAccessAt, revokeTries, madeBy }: GrantSurroundings): Grant {
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
    madeBy,
  }
}

/** The live ones first, however old: nobody may miss a hospital that can look because of many that no longer can. */
export async function grantsOf(db: Database, residentId: string): Promise<GrantRow[]> {
  return db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy(sql`revoked_at is null and refused_at is null and close_requested_at is null`, 'desc')
    .orderBy('expires_at', 'desc')
    .limit(200)
    .execute()
}

/** What still stands or may: all of it. */
export async function standingGrants(db: Database | DatabaseTransaction, residentId: string, now: Date): Promise<GrantRow[]> {
  return db
    .selectFrom('access_grant')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('expires_at', '>', now)
    .where('revoke_requested_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('close_requested_at', 'is', null)
    .orderBy('org_code')
    .execute()
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

/**
 * The province took the hospital's permission back: 已撤销 wherever the person wished it, closed wherever its time was over.
 * Tells whether this made anything 已撤销.
 */
export async function stampTakenBack(trx: DatabaseTransaction, key: { residentId: string; orgCode: string }, now: Date): Promise<boolean> {
  const grants = trx.updateTable('access_grant').where('resident_id', '=', key.residentId).where('org_code', '=', key.orgCode)
  await grants.set({ closed_at: now }).where('close_requested_at', 'is not', null).where('closed_at', 'is', null).execute()
  const revoked = await grants
    .set({ revoked_at: now })
    .where('revoke_requested_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return revoked.length > 0
}

/** The province said no to a grant that never stood; one that stands keeps its end and its text. Tells whether it was refused. */
export async function refuseGrant(trx: DatabaseTransaction, residentId: string, grantId: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('access_grant')
    .set({ refused_at: now })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .where('recorded_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
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

/** The same for a grant that an older revocation may have landed upon. */
export async function reopenGrant(trx: DatabaseTransaction, residentId: string, grantId: string): Promise<void> {
  await trx.updateTable('access_grant').set({ recorded_at: null }).where('resident_id', '=', residentId).where('id', '=', grantId).execute()
}

/** Remembers under which name and number it is told, before it is. */
export async function keepSentAs(trx: DatabaseTransaction, residentId: string, grantId: string, sealed: string): Promise<void> {
  await trx
    .updateTable('access_grant')
    .set({ sent_as_sealed: sealed })
    .where('resident_id', '=', residentId)
    .where('id', '=', grantId)
    .execute()
}

/** An ended grant of this hospital whose close was left to a newer consent. */
export async function leftToClose(
  trx: DatabaseTransaction,
  residentId: string,
  orgCode: string,
): Promise<{ id: string; org_name: string } | null> {
  const row = await trx
    .selectFrom('access_grant')
    .select(['id', 'org_name'])
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .where('close_requested_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('expires_at', 'desc')
    .executeTakeFirst()
  return row ?? null
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
