import type { ColumnType } from 'kysely'
import { accountNewsKinds, type MessageKind, messageKinds, type TemplateUse } from '../../contract/message/message'
import type { NewMessage } from '../neighbours'
import type { Database, DatabaseTransaction } from '../ports'

/** 站内消息: one piece of news for a resident, whoever of their phones reads it. */
export interface MessageTable {
  resident_id: string
  id: string
  kind: MessageKind
  at: ColumnType<Date, Date, never>
  org_name: string | null
  about_id: string | null
  read_at: ColumnType<Date | null, never, Date>
}

/** More unread than this are not counted: the phone says 99+. */
const mostCounted = 100

/** The message and its delivery in one statement: both are there with the caller's transaction, or neither. `use` null: inbox only. */
export async function storeMessage(
  db: Database | DatabaseTransaction,
  message: NewMessage & { id: string; use: TemplateUse | null },
): Promise<void> {
  const row = {
    resident_id: message.residentId,
    id: message.id,
    kind: message.kind,
    at: message.now,
    org_name: message.orgName,
    about_id: message.aboutId,
  }
  if (message.use === null) {
    await db.insertInto('message').values(row).execute()
    return
  }
  const delivery = { resident_id: message.residentId, message_id: message.id, template_use: message.use, due_at: message.now }
  await db
    .with('stored', (query) => query.insertInto('message').values(row))
    .insertInto('message_delivery')
    .values(delivery)
    .execute()
}

/** Two numbers were one person's: what was told by either is in the one inbox. */
export async function moveMessages(trx: DatabaseTransaction, from: string, into: string): Promise<void> {
  for (const table of ['message', 'message_delivery'] as const)
    await trx.updateTable(table).set({ resident_id: into }).where('resident_id', '=', from).execute()
}

/** Whose inbox, and what of it. */
export interface Inbox {
  readonly residentId: string
  readonly kinds: readonly MessageKind[]
}

/** Who owes proof may be anybody: they hear what is about the account, and nothing else. */
export function inboxOf({ residentId }: { residentId: string }, { proofDue }: { proofDue: boolean }): Inbox {
  return { residentId, kinds: proofDue ? accountNewsKinds : messageKinds }
}

export interface InboxRow {
  readonly id: string
  readonly kind: MessageKind
  readonly at: Date
  readonly org_name: string | null
  readonly about_id: string | null
  readonly read_at: Date | null
}

/** Newest first, from beyond `after`. */
export async function messagesOf(
  db: Database,
  { residentId, kinds }: Inbox,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<InboxRow[]> {
  let query = db
    .selectFrom('message')
    .select(['id', 'kind', 'at', 'org_name', 'about_id', 'read_at'])
    .where('resident_id', '=', residentId)
    .where('kind', 'in', [...kinds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) query = query.where((where) => where(where.refTuple('at', 'id'), '<', where.tuple(after.at, after.id)))
  return query.execute()
}

export async function unreadOf(db: Database, { residentId, kinds }: Inbox): Promise<number> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('kind', 'in', [...kinds])
    .where('read_at', 'is', null)
    .limit(mostCounted)
    .execute()
  return rows.length
}

export async function markReadUpTo(db: Database, { residentId, kinds }: Inbox, upTo: Date, now: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ read_at: now })
    .where('resident_id', '=', residentId)
    .where('kind', 'in', [...kinds])
    .where('read_at', 'is', null)
    .where('at', '<=', upTo)
    .execute()
}
