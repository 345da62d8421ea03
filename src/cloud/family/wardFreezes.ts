import type { ColumnType } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'

/** 争议: while it has a row, nothing is given, read or changed for this ward. By resident ids. */
export interface WardFreezeTable {
  resident_id: string
  since: ColumnType<Date, Date, never>
  frozen_by: string[]
  agreed_to_lift: ColumnType<string[], string[] | undefined, string[]>
}

export interface Freeze {
  readonly since: Date
  readonly by: readonly string[]
  readonly agreed: readonly string[]
}

export async function freezeOf(db: Database | DatabaseTransaction, wardId: string): Promise<Freeze | null> {
  const row = await db
    .selectFrom('ward_freeze')
    .select(['since', 'frozen_by', 'agreed_to_lift'])
    .where('resident_id', '=', wardId)
    .executeTakeFirst()
  return row ? { since: row.since, by: row.frozen_by, agreed: row.agreed_to_lift } : null
}

/** Under the ward's lock. */
export async function storeFreeze(trx: DatabaseTransaction, wardId: string, { since, by, agreed }: Freeze): Promise<void> {
  const said = { frozen_by: [...by], agreed_to_lift: [...agreed] }
  await trx
    .insertInto('ward_freeze')
    .values({ resident_id: wardId, since, ...said })
    .onConflict((conflict) => conflict.column('resident_id').doUpdateSet(said))
    .execute()
}

/** False when there was none. Under the ward's lock. */
export async function dropFreeze(trx: DatabaseTransaction, wardId: string): Promise<boolean> {
  const row = await trx.deleteFrom('ward_freeze').where('resident_id', '=', wardId).returning('since').executeTakeFirst()
  return row !== undefined
}
