import { type ColumnType, sql } from 'kysely'
import type { FacePurpose } from '../../contract/identity/startFace'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'
import type { Database, DatabaseTransaction } from '../ports'
import { mismatchRets } from './faceOutcome'

/** One try at face verification: bound to account (one openid), session, resident and purpose, used once. No image, no template, ever. */
export interface FaceAttemptTable {
  resident_id: string
  out_seq_no: string
  account_id: string
  /** The account's openid as a keyed hash, for as long as mismatches count: also after the account was closed. */
  holder: string | null
  verify_id: string
  created_at: ColumnType<Date, Date, never>
  expires_at: Date
  finished_at: Date | null
  verify_ret: number | null
  purpose: ColumnType<FacePurpose, FacePurpose, never>
  /** The session it was begun on. */
  session_hash: ColumnType<string | null, string, never>
}

/** Shorter than WeChat's 3600 s: a result fetched later than this proves nothing about now. */
export const attemptLife = 10 * 60_000

/** Whose try, and what for: a result counts for nobody and nothing else. */
export interface AttemptKey {
  readonly residentId: string
  readonly outSeqNo: string
  readonly accountId: string
  readonly sessionHash: string
  readonly purpose: FacePurpose
}

export async function storeAttempt(db: Database, attempt: AttemptKey & { verifyId: string; now: Date }): Promise<void> {
  await db
    .insertInto('face_attempt')
    .values({
      resident_id: attempt.residentId,
      out_seq_no: attempt.outSeqNo,
      account_id: attempt.accountId,
      holder: holderOf(attempt.accountId),
      verify_id: attempt.verifyId,
      created_at: attempt.now,
      expires_at: new Date(attempt.now.getTime() + attemptLife),
      purpose: attempt.purpose,
      session_hash: attempt.sessionHash,
    })
    .execute()
}

export async function findOpenAttempt(
  db: Database,
  attempt: AttemptKey & { now: Date },
): Promise<{ verifyId: string; begunAt: Date } | null> {
  const row = await db
    .selectFrom('face_attempt')
    .select(['verify_id', 'created_at'])
    .where('resident_id', '=', attempt.residentId)
    .where('out_seq_no', '=', attempt.outSeqNo)
    .where('account_id', '=', attempt.accountId)
    .where('purpose', '=', attempt.purpose)
    .where('session_hash', '=', attempt.sessionHash)
    .where('finished_at', 'is', null)
    .where('expires_at', '>', attempt.now)
    .executeTakeFirst()
  return row ? { verifyId: row.verify_id, begunAt: row.created_at } : null
}

/** Takes the attempt for good; false when somebody was faster. */
export async function finishAttempt(
  trx: DatabaseTransaction,
  attempt: Pick<AttemptKey, 'residentId' | 'outSeqNo'> & { verifyRet: number | null; now: Date },
): Promise<boolean> {
  const row = await trx
    .updateTable('face_attempt')
    .set({ finished_at: attempt.now, verify_ret: attempt.verifyRet })
    .where('resident_id', '=', attempt.residentId)
    .where('out_seq_no', '=', attempt.outSeqNo)
    .where('finished_at', 'is', null)
    .returning('out_seq_no')
    .executeTakeFirst()
  return row !== undefined
}

function holderOf(accountId: string) {
  return sql<string>`(select openid_lookup from account where id = ${accountId})`
}

const dayMs = 24 * 3_600_000

/** What counts no more is nobody's WeChat any more. */
export async function forgetOldHolders(db: Database, now: Date): Promise<void> {
  const over = new Date(now.getTime() - dayMs - attemptLife)
  await db.updateTable('face_attempt').set({ holder: null }).where('created_at', '<=', over).where('holder', 'is not', null).execute()
}

/**
 * How often in the last 24 hours, and since the last time it did, WeChat found the face not to be this person's.
 * At this WeChat only, whichever account it is by now: a stranger at another one takes nobody's face check away.
 */
export async function mismatchesOf(
  db: Database | DatabaseTransaction,
  { residentId, accountId, now }: { residentId: string; accountId: string; now: Date },
): Promise<number> {
  const rows = await db
    .selectFrom('face_attempt')
    .select(['verify_ret', 'finished_at'])
    .where('resident_id', '=', residentId)
    .where('holder', '=', holderOf(accountId))
    .where('finished_at', '>', new Date(now.getTime() - dayMs))
    .where('verify_ret', 'in', [...mismatchRets, verifyRetPassed])
    .orderBy('finished_at', 'desc')
    .execute()
  const passed = rows.findIndex((row) => row.verify_ret === verifyRetPassed)
  return passed < 0 ? rows.length : passed
}
