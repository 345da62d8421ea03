import { sql } from 'kysely'
import type { AttemptLimits } from '../neighbours'
import type { Database } from '../ports'

export interface AttemptLimitTable {
  account_id: string
  action: string
  window_start: Date
  count: number
}

/** How often one account may try a costly or guessable thing. */
const limits = {
  bindPhone: { times: 10, minutes: 60 },
  verifyRealName: { times: 10, minutes: 60 },
  startFace: { times: 15, minutes: 60 },
  startSoter: { times: 30, minutes: 60 },
  sendPinCode: { times: 5, minutes: 60 },
  tryPin: { times: 20, minutes: 60 },
  askVouch: { times: 10, minutes: 60 },
  vouch: { times: 10, minutes: 60 },
  addWard: { times: 10, minutes: 60 },
  /** Texts about one person, whichever account their name is tried from. */
  triedText: { times: 5, minutes: 24 * 60 },
  tryCopy: { times: 60, minutes: 24 * 60 },
  takeCopy: { times: 20, minutes: 24 * 60 },
} as const
export type LimitedAction = keyof typeof limits

/** Counts one attempt in a fixed window; false when it is one too many. */
export async function withinLimit(db: Database, accountId: string, action: LimitedAction, now: Date): Promise<boolean> {
  const { times } = limits[action]
  const windowStart = windowOf(action, now)
  const row = await db
    .insertInto('attempt_limit')
    .values({ account_id: accountId, action, window_start: windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'action']).doUpdateSet({
        window_start: windowStart,
        count: sql`case when attempt_limit.window_start = excluded.window_start then attempt_limit.count + 1 else 1 end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= times
}

/** A try that came to nothing, for what counts only what was handed over. */
async function giveBack(db: Database, accountId: string, action: LimitedAction, now: Date): Promise<void> {
  await db
    .updateTable('attempt_limit')
    .set({ count: sql`attempt_limit.count - 1` })
    .where('account_id', '=', accountId)
    .where('action', '=', action)
    .where('window_start', '=', windowOf(action, now))
    .where('count', '>', 0)
    .execute()
}

const chinaOffset = 8 * 3_600_000

/** A day begins at midnight in China. */
function windowOf(action: LimitedAction, now: Date): Date {
  const windowMs = limits[action].minutes * 60_000
  return new Date(Math.floor((now.getTime() + chinaOffset) / windowMs) * windowMs - chinaOffset)
}

/** What other capabilities may have counted here. */
export function attemptLimitsPort({ db }: { db: Database }): AttemptLimits {
  return {
    withinLimit: (accountId, action, now) => withinLimit(db, accountId, action, now),
    giveBack: (accountId, action, now) => giveBack(db, accountId, action, now),
  }
}
