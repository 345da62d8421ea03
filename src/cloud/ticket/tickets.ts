import type { Database, DatabaseTransaction, Vault } from '../ports'
import { type KnownTicket, openKnown } from './knownTicket'
import { openAbout, type StoredAbout } from './ticketAbout'
import type { TicketTable } from './ticketTable'

export const wordsPurpose = 'ticket.words'
export const movedFromPurpose = 'ticket.movedFrom'
export const orgNamePurpose = 'ticket.orgName'

export interface StoredTicket {
  readonly ticketId: string
  readonly kind: TicketTable['kind']
  readonly eventId: string | null
  readonly orgName: string
  readonly words: string
  readonly about: StoredAbout | null
  readonly movedFrom: string | null
  /** As announced, and as the province got them; null before. */
  readonly photos: number
  readonly photosSent: number | null
  readonly createdAt: Date
  readonly takenAt: Date | null
  readonly dueOn: string | null
  /** The province's last word. */
  readonly known: KnownTicket | null
}

export const shown = [
  'id',
  'kind',
  'event_id',
  'org_name',
  'org_name_sealed',
  'words_sealed',
  'about_sealed',
  'moved_from_sealed',
  'photos',
  'photos_sent',
  'created_at',
  'taken_at',
  'due_on',
  'known_sealed',
] as const
type ShownRow = Pick<TicketTable, Exclude<(typeof shown)[number], 'photos' | 'created_at'>> & { photos: number; created_at: Date }

export function asTicket(vault: Vault, row: ShownRow): StoredTicket {
  return {
    ticketId: row.id,
    kind: row.kind,
    eventId: row.event_id,
    orgName: orgNameOf(vault, row.org_name, row.org_name_sealed),
    words: vault.open(wordsPurpose, row.words_sealed),
    about: openAbout(vault, row.about_sealed),
    movedFrom: row.moved_from_sealed === null ? null : vault.open(movedFromPurpose, row.moved_from_sealed),
    photos: row.photos,
    photosSent: row.photos_sent,
    createdAt: row.created_at,
    takenAt: row.taken_at,
    dueOn: row.due_on,
    known: openKnown(vault, row.known_sealed),
  }
}

/** Where it goes: open for a complaint, sealed for the others. */
export function orgNameOf(vault: Vault, open: string | null, sealed: string | null): string {
  return sealed === null ? (open ?? '') : vault.open(orgNamePurpose, sealed)
}

const mostListed = 200

/** Newest first; `more` when there are older ones than those. */
export async function ticketsOf(
  db: Database,
  vault: Vault,
  residentId: string,
): Promise<{ tickets: readonly StoredTicket[]; more: boolean }> {
  const rows = await db
    .selectFrom('ticket')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed + 1)
    .execute()
  return { tickets: rows.slice(0, mostListed).map((row) => asTicket(vault, row)), more: rows.length > mostListed }
}

export async function findTicket(
  db: Database | DatabaseTransaction,
  vault: Vault,
  residentId: string,
  ticketId: string,
): Promise<StoredTicket | null> {
  const row = await db
    .selectFrom('ticket')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('id', '=', ticketId)
    .executeTakeFirst()
  return row ? asTicket(vault, row) : null
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
