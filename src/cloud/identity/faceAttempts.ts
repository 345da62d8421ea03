import type { ColumnType } from 'kysely'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'
import type { FaceChecks } from '../neighbours'
import type { Database } from '../ports'

/** One try at face verification: bound to account, resident and openid, used once. No image, no template, ever. */
export interface FaceAttemptTable {
  resident_id: string
  out_seq_no: string
  account_id: string
  verify_id: string
  created_at: ColumnType<Date, Date, never>
  expires_at: Date
  finished_at: Date | null
  verify_ret: number | null
}

/** Shorter than WeChat's 3600 s: a result fetched later than this proves nothing about now. */
export const attemptLife = 10 * 60_000

export async function storeAttempt(
  db: Database,
  attempt: { residentId: string; outSeqNo: string; accountId: string; verifyId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('face_attempt')
    .values({
      resident_id: attempt.residentId,
      out_seq_no: attempt.outSeqNo,
      account_id: attempt.accountId,
      verify_id: attempt.verifyId,
      created_at: attempt.now,
      expires_at: new Date(attempt.now.getTime() + attemptLife),
    })
    .execute()
}

export async function findOpenAttempt(
  db: Database,
  attempt: { residentId: string; outSeqNo: string; accountId: string; now: Date },
): Promise<{ verifyId: string } | null> {
  const row = await db
    .selectFrom('face_attempt')
    .select('verify_id')
    .where('resident_id', '=', attempt.residentId)
    .where('out_seq_no', '=', attempt.outSeqNo)
    .where('account_id', '=', attempt.accountId)
    .where('finished_at', 'is', null)
    .where('expires_at', '>', attempt.now)
    .executeTakeFirst()
  return row ? { verifyId: row.verify_id } : null
}

/** Takes the attempt for good; false when somebody was faster. */
export async function finishAttempt(
  db: Database,
  attempt: { residentId: string; outSeqNo: string; verifyRet: number | null; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('face_attempt')
    .set({ finished_at: attempt.now, verify_ret: attempt.verifyRet })
    .where('resident_id', '=', attempt.residentId)
    .where('out_seq_no', '=', attempt.outSeqNo)
    .where('finished_at', 'is', null)
    .returning('out_seq_no')
    .executeTakeFirst()
  return row !== undefined
}

/** What others may ask about face checks: passed by this person, at this account, as WeChat told our server. */
export function faceChecksPort({ db }: { db: Database }): FaceChecks {
  return {
    async passedSince(residentId, accountId, since) {
      const row = await db
        .selectFrom('face_attempt')
        .select('out_seq_no')
        .where('resident_id', '=', residentId)
        .where('account_id', '=', accountId)
        .where('verify_ret', '=', verifyRetPassed)
        .where('finished_at', '>=', since)
        // A result may be fetched long after the face was shown: that was never before the attempt began.
        .where('created_at', '>=', since)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
