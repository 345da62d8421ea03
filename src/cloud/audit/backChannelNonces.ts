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

export async function forgetOldNonces(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('back_channel_nonce')
    .where('seen_at', '<', new Date(now.getTime() - keptMs))
    .execute()
}
