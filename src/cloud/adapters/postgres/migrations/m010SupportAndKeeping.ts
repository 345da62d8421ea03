import { type Kysely, type Migration, sql } from 'kysely'
import { honey, supportDesk } from './supportDesk'

/** By these the timer finds what is past its keeping. Rows come in the order of time, so a summary of each stretch is enough. */
const byTime = [
  ['session', 'created_at'],
  ['face_attempt', 'created_at'],
  ['message', 'at'],
  ['access_request', 'expires_at'],
  ['access_grant', 'expires_at'],
  ['consent_receipt', 'agreed_at'],
  ['guardian_act', 'at'],
] as const

/**
 * What support may see and how long things are kept.
 * `resident.deceased_at`: when the register was first heard to say so. `ticket.closed_at`: when it was first known to be closed.
 * `consent_receipt.erased_at`: its words are gone, its place in the chain stays. `support_desk.ahead`: where a system's time is told to it (a
 * sandbox), how far that is from the database's own; always 0 elsewhere. `support_look.asked_in`: the transaction that asked, so that no
 * other than a later one is answered; `shape` is gone once it was. `retention_turn`: what each day's turn erased, by table.
 */
const statements = [
  'set local statement_timeout = 0',
  'alter table resident add column deceased_at timestamptz',
  'alter table ticket add column closed_at timestamptz',
  `update ticket set closed_at = now() where known_state = 'closed'`,
  'create index ticket_by_id on ticket (id)',
  'create index ticket_closed on ticket (closed_at) where closed_at is not null',
  'alter table consent_receipt add column erased_at timestamptz',
  `create table support_desk (ahead interval not null)`,
  `insert into support_desk values ('0')`,
  `create table support_look (
    id uuid primary key, staff_no text not null, at timestamptz not null, asked_in xid8 not null, resident_id uuid, ticket_id uuid, shape json)`,
  'create index support_look_at on support_look (at)',
  'create table honey_resident (resident_id uuid primary key, number integer generated always as identity, marked_at timestamptz not null)',
  `create table honey_touch (
    id bigint generated always as identity primary key, honey integer not null, by_what text not null, alarmed_at timestamptz)`,
  'create index honey_touch_new on honey_touch (id) where alarmed_at is null',
  'create table retention_turn (day date primary key, erased json)',
  ...byTime.map(([table, column]) => `create index ${table}_${column}_brin on ${table} using brin (${column}) with (autosummarize = on)`),
  ...supportDesk,
  ...honey,
]

export const supportAndKeeping: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
