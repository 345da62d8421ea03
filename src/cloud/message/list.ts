import type { Handler } from '../call'
import { readCursor, writeCursor } from '../listCursor'
import { done } from '../result'
import { inboxOf, messagesOf, unreadOf } from './inbox'
import type { MessageNeeds } from './needs'

const pageSize = 20

export function list({ db }: Pick<MessageNeeds, 'db'>): Handler<'message.list'> {
  return async ({ input, caller, resident }) => {
    const inbox = inboxOf(resident, caller)
    const after = input.cursor === undefined ? null : readCursor(input.cursor)
    const [rows, unread] = await Promise.all([messagesOf(db, inbox, after, pageSize + 1), unreadOf(db, inbox)])
    const page = rows.slice(0, pageSize)
    const messages = page.map((row) => ({
      messageId: row.id,
      kind: row.kind,
      at: row.at.toISOString(),
      read: row.read_at !== null,
      // Which hospital a window was at is news of the person, not of the account.
      orgName: caller.proofDue ? null : row.org_name,
      aboutId: row.about_id,
    }))
    const last = page.at(-1)
    return done({ messages, unread, nextCursor: rows.length > pageSize && last ? writeCursor(last) : null })
  }
}
