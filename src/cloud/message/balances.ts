import { sql } from 'kysely'
import type { TemplateUse } from '../../contract/message/message'
import type { Database, DatabaseTransaction } from '../ports'

/** How many messages of a use an account has said yes to and WeChat may still send. */
export interface MessageBalanceTable {
  account_id: string
  template_use: TemplateUse
  available: number
}

/** Nobody needs more; a phone that answers for ever must not count for ever. */
const mostKept = 100

export async function balancesOf(db: Database, accountId: string): Promise<ReadonlyMap<TemplateUse, number>> {
  const rows = await db.selectFrom('message_balance').select(['template_use', 'available']).where('account_id', '=', accountId).execute()
  return new Map(rows.map((row) => [row.template_use, row.available]))
}

export async function addOneEach(db: Database, accountId: string, uses: readonly TemplateUse[]): Promise<void> {
  if (uses.length === 0) return
  // In one order, so that two answers at once wait for each other instead of blocking each other.
  const rows = [...uses].sort().map((use) => ({ account_id: accountId, template_use: use, available: 1 }))
  await db
    .insertInto('message_balance')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'template_use']).doUpdateSet({ available: sql`least(message_balance.available + 1, ${mostKept})` }),
    )
    .execute()
}

/** False when there is none left. Taken before sending, so that two senders never use the same one. */
export async function takeOne(db: Database | DatabaseTransaction, accountId: string, use: TemplateUse): Promise<boolean> {
  const row = await db
    .updateTable('message_balance')
    .set({ available: sql`available - 1` })
    .where('account_id', '=', accountId)
    .where('template_use', '=', use)
    .where('available', '>', 0)
    .returning('available')
    .executeTakeFirst()
  return row !== undefined
}

export async function giveBackOne(db: Database, accountId: string, use: TemplateUse): Promise<void> {
  await setBalance(db, accountId, use, sql`least(available + 1, ${mostKept})`)
}

/** WeChat says there is nothing left, whatever was counted here. */
export async function emptyBalance(db: Database, accountId: string, use: TemplateUse): Promise<void> {
  await setBalance(db, accountId, use, sql`0`)
}

async function setBalance(db: Database, accountId: string, use: TemplateUse, available: ReturnType<typeof sql<number>>): Promise<void> {
  await db.updateTable('message_balance').set({ available }).where('account_id', '=', accountId).where('template_use', '=', use).execute()
}
