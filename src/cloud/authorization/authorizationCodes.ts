import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'
import type { RequestKey } from './requestId'

/**
 * 授权码: at most one alive for a request, stored only as a keyed hash, with the consent it rests on. Sent by SMS it has no receipt yet:
 * reading it out is the consent, to the wording of `consent_version`.
 */
export interface AuthorizationCodeTable {
  resident_id: string
  request_id: string
  code_hash: string
  receipt_id: string | null
  consent_version: string | null
  issued_at: ColumnType<Date, Date, Date>
  expires_at: Date
  tries: number
  used_at: Date | null
}

/** Ours, not the province's (docs/decisions): the seeds say neither life nor tries. */
export const codeLifeMs = 5 * 60_000
export const mostTries = 5

export interface NewCode {
  hash: string
  receiptId: string | null
  consentVersion: string
  issuedAt: Date
  expiresAt: Date
}

/** Puts a new code in the place of any before it; false when the one before was used a moment ago. */
export async function replaceCode(db: Database | DatabaseTransaction, key: RequestKey, code: NewCode): Promise<boolean> {
  const fresh = {
    code_hash: code.hash,
    receipt_id: code.receiptId,
    consent_version: code.consentVersion,
    issued_at: code.issuedAt,
    expires_at: code.expiresAt,
    tries: 0,
    used_at: null,
  }
  const row = await db
    .insertInto('authorization_code')
    .values({ resident_id: key.residentId, request_id: key.id, ...fresh })
    .onConflict((conflict) =>
      conflict.columns(['resident_id', 'request_id']).doUpdateSet(fresh).where('authorization_code.used_at', 'is', null),
    )
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}

/** What a claimed code rests on: a receipt of before, or, from an SMS, the wording that reading it out agreed to. */
export type CodeConsent = { receiptId: string; version: string } | { smsVersion: string }
export type Claim = { kind: 'claimed'; consent: CodeConsent } | { kind: 'wrong'; triesLeft: number } | { kind: 'notEvaluated' }

/**
 * One atomic statement counts the try and, if it is right, uses the code up: two doctors, or two processes,
 * can never both be told yes, and a code past its tries or time is not even compared.
 */
export async function claimCode(db: DatabaseTransaction, key: RequestKey, hash: string, now: Date): Promise<Claim> {
  const row = await db
    .updateTable('authorization_code')
    .set({
      tries: sql`tries + 1`,
      used_at: sql<Date | null>`case when code_hash = ${hash} then ${now}::timestamptz end`,
    })
    .where('resident_id', '=', key.residentId)
    .where('request_id', '=', key.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    // One from before this column was there is as good as none: 换一个 makes another.
    .where('consent_version', 'is not', null)
    .returning(['used_at', 'tries', 'receipt_id', 'consent_version'])
    .executeTakeFirst()
  if (!row?.consent_version) return { kind: 'notEvaluated' }
  const { used_at: usedAt, tries, receipt_id: receiptId, consent_version: version } = row
  if (usedAt === null) return { kind: 'wrong', triesLeft: mostTries - tries }
  return { kind: 'claimed', consent: receiptId === null ? { smsVersion: version } : { receiptId, version } }
}

export interface CodeStanding {
  state: 'live' | 'used' | 'expired' | 'locked'
  wrongTries: number
  expiresAt: Date
}

/** How the code of a request stands; null when none was made. */
export async function codeStanding(db: Database | DatabaseTransaction, key: RequestKey, now: Date): Promise<CodeStanding | null> {
  const row = await db
    .selectFrom('authorization_code')
    .select(['used_at', 'expires_at', 'tries'])
    .where('resident_id', '=', key.residentId)
    .where('request_id', '=', key.id)
    .executeTakeFirst()
  if (!row) return null
  const { used_at: usedAt, expires_at: expiresAt, tries } = row
  // The try that used it up was not a wrong one.
  if (usedAt !== null) return { state: 'used', wrongTries: tries - 1, expiresAt }
  if (expiresAt <= now) return { state: 'expired', wrongTries: tries, expiresAt }
  return { state: tries >= mostTries ? 'locked' : 'live', wrongTries: tries, expiresAt }
}
