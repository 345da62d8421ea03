import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export interface PhoneMessage {
  channel: 'sms' | 'wechat'
  /** A phone number, or an openid. */
  to: string
  text: string
  at: string
}

export async function storeMessage(
  database: Kysely<Tables>,
  message: { messageId: string; channel: 'sms' | 'wechat'; to: string; text: string; at: Date },
): Promise<void> {
  const { messageId, channel, to, text, at } = message
  await database
    .insertInto('messages')
    .values({ message_id: messageId, channel, recipient: to, text, at })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute()
}

export async function listMessages(database: Kysely<Tables>): Promise<PhoneMessage[]> {
  const rows = await database.selectFrom('messages').selectAll().orderBy('sequence', 'desc').limit(500).execute()
  return rows.map(({ channel, recipient, text, at }) => ({ channel, to: recipient, text, at: at.toISOString() }))
}
