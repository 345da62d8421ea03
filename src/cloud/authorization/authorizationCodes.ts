import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'
import type { RequestKey } from './requestId'

/** 授权码: at most one alive for a request, stored only as a keyed hash, with the receipt it rests on. */
export interface AuthorizationCodeTable {
  resident_id: string
  request_id: string
  code_hash: string
  receipt_id: string
  issued_at: ColumnType<Date, Date, Date>
  expires_at: Date
  tries: number
  used_at: Date | null
}

/** Ours, not the province's (docs/decisions): the seeds say neither life nor tries. */
export const codeLifeMs = 5 * 60_000
export const mostTries = 5

/** Puts a new code in the place of any before it; false when the one before was used a moment ago. */
export async function replaceCode(
  db: Database,
  key: RequestKey,
  code: { hash: string; receiptId: string; issuedAt: Date; expiresAt: Date },
): Promise<boolean> {
  const fresh = {
    code_hash: code.hash,
    receipt_id: code.receiptId,
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

export type Claim = { kind: 'claimed'; receiptId: string } | { kind: 'wrong'; triesLeft: number } | { kind: 'notEvaluated' }

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
    .returning(['used_at', 'tries', 'receipt_id'])
    .executeTakeFirst()
  if (!row) return { kind: 'notEvaluated' }
  return row.used_at === null ? { kind: 'wrong', triesLeft: mostTries - row.tries } : { kind: 'claimed', receiptId: row.receipt_id }
}

/** Why a code was not even compared. */
export async function whyNotEvaluated(
  db: DatabaseTransaction,
  key: RequestKey,
  now: Date,
): Promise<'none' | 'used' | 'expired' | 'locked'> {
  const row = await db
    .selectFrom('authorization_code')
    .select(['used_at', 'expires_at'])
    .where('resident_id', '=', key.residentId)
    .where('request_id', '=', key.id)
    .executeTakeFirst()
  if (!row) return 'none'
  if (row.used_at !== null) return 'used'
  return row.expires_at <= now ? 'expired' : 'locked'
}
