import { type ColumnType, sql } from 'kysely'
import type { Clock, Database } from '../ports'

/** Where this system's time is told to it (a sandbox): how far that is from the database's own. One row; elsewhere always 0. */
export interface SupportDeskTable {
  ahead: ColumnType<unknown, never, string>
}

/** Every look of the support desk, and every try that found no open ticket. Written by support.look alone (migrations/supportDesk.ts). */
export interface SupportLookTable {
  id: string
  staff_no: string
  at: ColumnType<Date, Date, never>
  /** The transaction that asked. */
  asked_in: ColumnType<string, string, never>
  /** null, both: there is no such open ticket. */
  resident_id: string | null
  ticket_id: string | null
  /** What is to be answered; gone once it was. */
  shape: ColumnType<unknown, string | null, null>
}

/** The desk's functions know no clock but the database's: a told one is told to them. */
export async function keepDeskTime({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const ahead = sql<string>`${clock.now()}::timestamptz - clock_timestamp()`
  await db.updateTable('support_desk').set({ ahead }).where(sql<boolean>`abs(extract(epoch from ahead - (${ahead}))) > 1`).execute()
}
