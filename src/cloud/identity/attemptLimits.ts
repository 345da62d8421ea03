import { sql } from 'kysely'
import type { AttemptLimits } from '../neighbours'
import type { Database } from '../ports'

export interface AttemptLimitTable {
  /** Whose tries: who holds a WeChat, whichever account it is by now; a person; a number. */
  holder: string
  action: string
  window_start: Date
  count: number
}

/** How often one WeChat may try a costly or guessable thing. */
const limits = {
  bindPhone: { times: 10, minutes: 60 },
  verifyRealName: { times: 10, minutes: 60 },
  startFace: { times: 15, minutes: 60 },
  /** Asked of WeChat while it is still comparing, too: a phone asks five times in a row at most. */
  finishFace: { times: 90, minutes: 60 },
  startSoter: { times: 30, minutes: 60 },
  finishSoter: { times: 30, minutes: 60 },
  sendPinCode: { times: 5, minutes: 60 },
  tryPin: { times: 20, minutes: 60 },
  askVouch: { times: 10, minutes: 60 },
  vouch: { times: 10, minutes: 60 },
  /** Each is a question to the authority; a code is good for minutes. */
  healthCode: { times: 60, minutes: 60 },
  addWard: { times: 10, minutes: 60 },
  /** The register about one person whom it has called dead. */
  askDeathAgain: { times: 1, minutes: 24 * 60 },
  /** News about one person, whichever account their name is tried from; counted by kind, so that one hides no other. */
  triedText: { times: 5, minutes: 24 * 60 },
  takenText: { times: 5, minutes: 24 * 60 },
  /** Codes to one person, and to one number, that were asked for where nobody has proven to be that person. */
  unprovenCode: { times: 10, minutes: 24 * 60 },
  tryCopy: { times: 60, minutes: 24 * 60 },
  takeCopy: { times: 20, minutes: 24 * 60 },
} as const
export type LimitedAction = keyof typeof limits

/**
 * Counts one attempt in a fixed window; false when it is one too many. `id` of an account stands for the keyed hash of its openid:
 * who closes an account and signs in anew goes on counting. Any other id stands for itself.
 */
export async function withinLimit(db: Database, id: string, action: LimitedAction, now: Date): Promise<boolean> {
  const { times } = limits[action]
  const windowStart = windowOf(action, now)
  const row = await db
    .insertInto('attempt_limit')
    .values({ holder: holderOf(id), action, window_start: windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['holder', 'action']).doUpdateSet({
        window_start: windowStart,
        count: sql`case when attempt_limit.window_start = excluded.window_start then attempt_limit.count + 1 else 1 end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= times
}

/** A try that came to nothing, for what counts only what was handed over. */
export async function giveBack(db: Database, id: string, action: LimitedAction, now: Date): Promise<void> {
  await db
    .updateTable('attempt_limit')
    .set({ count: sql`attempt_limit.count - 1` })
    .where('holder', '=', holderOf(id))
    .where('action', '=', action)
    .where('window_start', '=', windowOf(action, now))
    .where('count', '>', 0)
    .execute()
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function holderOf(id: string) {
  return uuid.test(id) ? sql<string>`coalesce((select openid_lookup from account where id = ${id}::uuid), ${id})` : id
}

const longestMs = Math.max(...Object.values(limits).map(({ minutes }) => minutes)) * 60_000

/** A window that is over counts nothing: of a closed account nothing stays for longer than that. */
export async function forgetOldLimits(db: Database, now: Date): Promise<void> {
  const over = new Date(now.getTime() - longestMs)
  await db.deleteFrom('attempt_limit').where('window_start', '<=', over).execute()
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
