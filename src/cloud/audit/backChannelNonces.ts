import type { ColumnType } from 'kysely'
import type { Database } from '../ports'

/** Nonces of the province's signed calls: kept 10 minutes, longer than the ±300 s a timestamp may be off. */
export interface BackChannelNonceTable {
  nonce: string
  seen_at: ColumnType<Date, Date, never>
}

const keptMs = 10 * 60_000

/** False when this nonce has been here before, on whichever instance. */
export async function isFreshNonce(db: Database, nonce: string, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('back_channel_nonce')
    .values({ nonce, seen_at: now })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .returning('nonce')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Old by the clock and by the newest call alike: a clock that jumps ahead takes no call (their timestamps are off by then),
 * so nothing is forgotten that could come again once it steps back.
 */
export async function forgetOldNonces(db: Database, now: Date): Promise<void> {
  const { newest } = await db
    .selectFrom('back_channel_nonce')
    .select((column) => column.fn.max('seen_at').as('newest'))
    .executeTakeFirstOrThrow()
  if (newest === null) return
  await db
    .deleteFrom('back_channel_nonce')
    .where('seen_at', '<', new Date(Math.min(now.getTime(), newest.getTime()) - keptMs))
    .execute()
}
