import { type Kysely, type Migration, sql } from 'kysely'

/** The in-app inbox, what WeChat may still deliver of it, and 越权投诉. */
const statements = [
  `create table message (
    resident_id uuid not null, id uuid not null, kind text not null, at timestamptz not null, org_name text, about_id text, read_at timestamptz,
    primary key (resident_id, id))`,
  'create index message_newest on message (resident_id, at desc, id desc)',
  'create index message_unread on message (resident_id, at) where read_at is null',
  `create table message_balance (
    account_id uuid not null, template_use text not null, available integer not null check (available >= 0), primary key (account_id, template_use))`,
  `create table message_delivery (
    resident_id uuid not null, message_id uuid not null, template_use text not null, due_at timestamptz, tries integer not null default 0,
    handed_to uuid[] not null default '{}', outcome text check (outcome in ('sent', 'nobody', 'givenUp')), primary key (resident_id, message_id))`,
  'create index message_delivery_due on message_delivery (due_at) where due_at is not null',
  `create table ticket (
    resident_id uuid not null, id uuid not null, kind text not null check (kind in ('complaint')), event_id text, org_code text not null,
    org_name text not null, words_sealed text not null, created_at timestamptz not null, taken_at timestamptz, due_on date,
    due_at timestamptz, tries integer not null default 0, primary key (resident_id, id), unique (resident_id, event_id))`,
  'create index ticket_to_send on ticket (due_at) where due_at is not null',
]

export const messagesAndTickets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
