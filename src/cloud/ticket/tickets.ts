import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { Database, DatabaseTransaction, Vault } from '../ports'

/** 工单: stored here first, then taken by the province; `due_at` null once it is. The words are sealed. */
export interface TicketTable {
  resident_id: string
  id: string
  kind: 'complaint'
  event_id: string | null
  org_code: string
  org_name: string
  words_sealed: string
  created_at: ColumnType<Date, Date, never>
  taken_at: Date | null
  /** The province's last day for an answer, `YYYY-MM-DD`. */
  due_on: string | null
  due_at: Date | null
  tries: ColumnType<number, never, number>
}

export const wordsPurpose = 'ticket.words'

export interface StoredTicket {
  readonly ticketId: string
  readonly kind: 'complaint'
  readonly eventId: string | null
  readonly orgName: string
  readonly words: string
  readonly createdAt: Date
  readonly takenAt: Date | null
  readonly dueOn: string | null
}

const shown = ['id', 'kind', 'event_id', 'org_name', 'words_sealed', 'created_at', 'taken_at', 'due_on'] as const
type ShownRow = Pick<TicketTable, 'id' | 'kind' | 'event_id' | 'org_name' | 'words_sealed' | 'taken_at' | 'due_on'> & { created_at: Date }

function asTicket(vault: Vault, row: ShownRow): StoredTicket {
  return {
    ticketId: row.id,
    kind: row.kind,
    eventId: row.event_id,
    orgName: row.org_name,
    words: vault.open(wordsPurpose, row.words_sealed),
    createdAt: row.created_at,
    takenAt: row.taken_at,
    dueOn: row.due_on,
  }
}

export interface NewComplaint {
  readonly residentId: string
  readonly id: string
  readonly eventId: string
  readonly orgCode: string
  readonly orgName: string
  readonly words: string
  readonly now: Date
}

/** One complaint an event: the second time gives back the first, whatever its words. */
export async function storeComplaint(db: Database, vault: Vault, complaint: NewComplaint): Promise<StoredTicket> {
  const row = await db
    .insertInto('ticket')
    .values({
      resident_id: complaint.residentId,
      id: complaint.id,
      kind: 'complaint',
      event_id: complaint.eventId,
      org_code: complaint.orgCode,
      org_name: complaint.orgName,
      words_sealed: vault.seal(wordsPurpose, complaint.words),
      created_at: complaint.now,
      due_at: complaint.now,
    })
    .onConflict((conflict) => conflict.columns(['resident_id', 'event_id']).doUpdateSet({ event_id: complaint.eventId }))
    .returning(shown)
    .executeTakeFirstOrThrow()
  return asTicket(vault, row)
}

export async function ticketsOf(db: Database, vault: Vault, residentId: string): Promise<StoredTicket[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => asTicket(vault, row))
}

export async function complaintsOf(db: Database, residentId: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'event_id'])
    .where('resident_id', '=', residentId)
    .where((where) => where('event_id', '=', where.fn.any(where.val([...eventIds]))))
    .execute()
  return new Map(rows.flatMap((row) => (row.event_id === null ? [] : [[row.event_id, row.id] as const])))
}

export interface LeasedTicket {
  readonly residentId: string
  readonly ticketId: string
  readonly kind: 'complaint'
  readonly eventId: string
  readonly orgCode: string
  readonly orgName: string
  readonly wordsSealed: string
  readonly createdAt: Date
  readonly tries: number
}

/** Longer than one call to the province takes. A second worker after it does no harm: the province knows the ticketId. */
const leaseMs = 30_000

/** Takes tickets that are still to be sent by moving them ahead of everybody else's time. */
export async function leaseUnsent(db: Database, now: Date, limit: number): Promise<LeasedTicket[]> {
  const { rows } = await sql<LeasedTicket>`
    with due as (
      select resident_id, id from ticket where due_at <= ${now} order by due_at limit ${limit} for update skip locked
    )
    update ticket set due_at = ${new Date(now.getTime() + leaseMs)}, tries = ticket.tries + 1
    from due where ticket.resident_id = due.resident_id and ticket.id = due.id
    returning ticket.resident_id as "residentId", ticket.id as "ticketId", ticket.kind, ticket.event_id as "eventId",
      ticket.org_code as "orgCode", ticket.org_name as "orgName", ticket.words_sealed as "wordsSealed",
      ticket.created_at as "createdAt", ticket.tries`.execute(db)
  return rows
}

export async function sendAgain(db: Database, ticket: LeasedTicket, at: Date): Promise<void> {
  await db
    .updateTable('ticket')
    .set({ due_at: at })
    .where('resident_id', '=', ticket.residentId)
    .where('id', '=', ticket.ticketId)
    .where('taken_at', 'is', null)
    .where('tries', '=', ticket.tries)
    .execute()
}

/** True for the one who learnt it first. */
export async function noteTaken(trx: DatabaseTransaction, ticket: LeasedTicket, dueOn: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('ticket')
    .set({ taken_at: now, due_on: dueOn, due_at: null })
    .where('resident_id', '=', ticket.residentId)
    .where('id', '=', ticket.ticketId)
    .where('taken_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
