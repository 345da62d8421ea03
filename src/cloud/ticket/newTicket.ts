import { sql } from 'kysely'
import type { Database, DatabaseTransaction, Vault } from '../ports'
import { failed } from '../result'
import { type StoredAbout, sealAbout } from './ticketAbout'
import { asTicket, movedFromPurpose, orgNamePurpose, type StoredTicket, shown, wordsPurpose } from './tickets'
import type { TicketTable } from './ticketTable'

/** Beyond that the first ones have to be answered first. Complaints are as many as there were looks to complain about. */
export const mostOpenTickets = 20

/** How long a ticket waits for photos that were announced. */
export const photosWaitMs = 10 * 60_000

export interface NewComplaint {
  readonly residentId: string
  readonly id: string
  readonly eventId: string
  readonly orgCode: string
  readonly orgName: string
  readonly words: string
  readonly now: Date
}

/** What is to be told of a new ticket in the transaction that makes it. */
export type ToldTicket = (trx: DatabaseTransaction, orgName: string) => Promise<void>

/** One complaint an event: the second time gives back the first, whatever its words. */
export function storeComplaint(db: Database, vault: Vault, complaint: NewComplaint, tell: ToldTicket): Promise<StoredTicket> {
  return db.transaction().execute(async (trx) => {
    const ticket = await complaintOf(trx, vault, complaint)
    if (ticket.ticketId === complaint.id) await tell(trx, complaint.orgName)
    return ticket
  })
}

async function complaintOf(trx: DatabaseTransaction, vault: Vault, complaint: NewComplaint): Promise<StoredTicket> {
  const row = await trx
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

/** What a call asked for, so that the same call again is the same ticket. The print is a keyed hash of its content. */
export interface TicketRequest {
  readonly residentId: string
  readonly key: string
  readonly print: string
}

/** Without one a second try after a lost answer would be a second ticket. */
export const keyMissing = failed('input.invalid', [{ field: 'idempotencyKey', message: '缺少请求编号，请刷新页面后再提交' }])

export function requestOf(vault: Vault, residentId: string, key: string, input: object): TicketRequest {
  return { residentId, key, print: vault.lookup('ticket.request', `${residentId}|${JSON.stringify(input)}`) }
}

export type Requested = { kind: 'ticket'; ticket: StoredTicket } | { kind: 'otherContent' }

/** The ticket that an earlier call of this key made; null when there is none. */
export async function ticketOfRequest(db: Database | DatabaseTransaction, vault: Vault, request: TicketRequest): Promise<Requested | null> {
  const row = await db
    .selectFrom('ticket')
    .select([...shown, 'request_print'])
    .where('resident_id', '=', request.residentId)
    .where('request_key', '=', request.key)
    .executeTakeFirst()
  if (!row) return null
  return row.request_print === request.print ? { kind: 'ticket', ticket: asTicket(vault, row) } : { kind: 'otherContent' }
}

export interface NewTicket {
  readonly id: string
  readonly kind: Exclude<TicketTable['kind'], 'complaint'>
  readonly orgName: string
  readonly words: string
  readonly about: StoredAbout | null
  readonly movedFrom: string | null
  readonly photos: number
  readonly now: Date
}

/** One resident's new tickets come one after the other: neither the limit nor the key can be overtaken. */
export function storeTicket(
  db: Database,
  vault: Vault,
  request: TicketRequest,
  ticket: NewTicket,
  tell: ToldTicket,
): Promise<Requested | { kind: 'tooMany' }> {
  const { residentId, key, print } = request
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket|${residentId}`}, 0))`.execute(trx)
    const known = await ticketOfRequest(trx, vault, request)
    if (known) return known
    if ((await openTickets(trx, residentId)) >= mostOpenTickets) return { kind: 'tooMany' as const }
    const waitMs = ticket.photos > 0 ? photosWaitMs : 0
    const row = await trx
      .insertInto('ticket')
      .values({
        resident_id: residentId,
        id: ticket.id,
        kind: ticket.kind,
        // A 数源单位 is printed by name; only a look names its hospital's code.
        org_code: null,
        org_name_sealed: vault.seal(orgNamePurpose, ticket.orgName),
        words_sealed: vault.seal(wordsPurpose, ticket.words),
        about_sealed: ticket.about && sealAbout(vault, ticket.about),
        moved_from_sealed: ticket.movedFrom && vault.seal(movedFromPurpose, ticket.movedFrom),
        photos: ticket.photos,
        request_key: key,
        request_print: print,
        created_at: ticket.now,
        due_at: new Date(ticket.now.getTime() + waitMs),
      })
      .returning(shown)
      .executeTakeFirstOrThrow()
    await tell(trx, ticket.orgName)
    return { kind: 'ticket' as const, ticket: asTicket(vault, row) }
  })
}

async function openTickets(trx: DatabaseTransaction, residentId: string): Promise<number> {
  const rows = await trx
    .selectFrom('ticket')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('kind', '!=', 'complaint')
    .where((where) => where.or([where('known_state', 'is', null), where('known_state', '!=', 'closed')]))
    .limit(mostOpenTickets)
    .execute()
  return rows.length
}
