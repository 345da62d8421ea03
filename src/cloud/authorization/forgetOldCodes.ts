import type { Database } from '../ports'

/** With the minute until the next turn of the timer, and some to spare, it is gone within the hour. */
const keptMs = 55 * 60_000

/** A code's hash is gone an hour after its end; that it was used is known from its request, whose own time is over by then. */
export async function forgetOldCodes(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('authorization_code')
    .where('expires_at', '<=', new Date(now.getTime() - keptMs))
    .execute()
}
