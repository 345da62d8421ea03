import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables'

/** One acceptance is worth one message, without an end (facts a3). Whoever was never asked has none. */
export async function addOne(database: Kysely<Tables>, openid: string, templateId: string): Promise<void> {
  await database
    .insertInto('subscriptions')
    .values({ openid, template_id: templateId, balance: 1 })
    .onConflict((conflict) => conflict.columns(['openid', 'template_id']).doUpdateSet({ balance: sql<number>`subscriptions.balance + 1` }))
    .execute()
}

export async function balanceOf(database: Kysely<Tables>, openid: string, templateId: string): Promise<number> {
  const row = await database
    .selectFrom('subscriptions')
    .select('balance')
    .where('openid', '=', openid)
    .where('template_id', '=', templateId)
    .executeTakeFirst()
  return row?.balance ?? 0
}

/** @returns false when there was none left */
export async function takeOne(database: Kysely<Tables>, openid: string, templateId: string): Promise<boolean> {
  const taken = await database
    .updateTable('subscriptions')
    .set({ balance: sql<number>`balance - 1` })
    .where('openid', '=', openid)
    .where('template_id', '=', templateId)
    .where('balance', '>', 0)
    .returning('balance')
    .executeTakeFirst()
  return taken !== undefined
}
