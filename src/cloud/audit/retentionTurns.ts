import { type ColumnType, sql } from 'kysely'
import type { Database } from '../ports'

/** 清理记录: each day's turn, and how many rows of which table it erased. */
export interface RetentionTurnTable {
  /** China's. */
  day: string
  erased: ColumnType<unknown, string | null, string | null>
}

/** True for the one process whose turn of this day it is. */
export async function takeTurn(db: Database, day: string): Promise<boolean> {
  const row = await db
    .insertInto('retention_turn')
    .values({ day })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteErased(db: Database, day: string, erased: Readonly<Record<string, number>>): Promise<void> {
  await db
    .updateTable('retention_turn')
    .set({ erased: JSON.stringify(erased) })
    .where('day', '=', day)
    .execute()
}

/** It came to nothing: somebody takes it again. */
export async function giveTurnBack(db: Database, day: string): Promise<void> {
  await db.deleteFrom('retention_turn').where('day', '=', day).where(sql<boolean>`erased is null`).execute()
}
