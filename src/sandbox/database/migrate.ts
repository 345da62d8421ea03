import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Tables } from './tables'

const migrations: Record<string, Migration> = {
  '0001_sandbox': {
    async up(database: Kysely<unknown>) {
      await sql`create table residents (
        resident_id text primary key, ordinal int not null unique, document_type text not null, document_number text not null unique,
        name text not null, sex text not null, birth_date text not null, phone text not null, openid text not null unique, note text
      )`.execute(database)
      // The key is the order of the list, so a page costs the same however long the list is.
      await sql`create table entries (
        resident_id text not null, module text not null, occurred_at timestamptz not null, entry_id text not null,
        title text not null, summary text, occurred_on text, source_org text not null, collected_at timestamptz not null,
        visit_type text, sections jsonb not null, results jsonb not null,
        primary key (resident_id, module, occurred_at, entry_id)
      )`.execute(database)
      await sql`create unique index entries_by_id on entries (resident_id, entry_id)`.execute(database)
      await sql`create table permissions (
        document_number text not null, org_code text not null, status text not null,
        saved_at timestamptz not null, valid_until timestamptz not null, primary key (document_number, org_code)
      )`.execute(database)
      await sql`create table saves (
        sequence int generated always as identity primary key, at timestamptz not null,
        org_code text not null, status text not null, raw_body text not null
      )`.execute(database)
      await sql`create table messages (
        sequence int generated always as identity primary key, message_id text not null unique, channel text not null,
        recipient text not null, text text not null, at timestamptz not null
      )`.execute(database)
    },
  },
  '0002_bookings_tickets_subscriptions': {
    async up(database: Kysely<unknown>) {
      // Some people's registered numbers are other ones from here on: the next start fills the population anew.
      await sql`truncate residents, entries`.execute(database)
      await sql`alter table residents alter column phone drop not null, add column wechat_phone text not null`.execute(database)
      await sql`create table bookings (
        sequence int generated always as identity, booking_id text primary key, org_code text not null, staff_no text not null,
        resident_id text not null, visit_on text not null, made_at timestamptz not null, request_id text, refusal text
      )`.execute(database)
      await sql`create table tickets (
        sequence int generated always as identity, ticket_id text primary key, resident_id text not null, kind text not null,
        org_code text not null, org_name text not null, words text not null, event_id text, created_at timestamptz not null,
        state text not null, due_on text not null, steps jsonb not null
      )`.execute(database)
      await sql`create table subscriptions (
        openid text not null, template_id text not null, balance int not null check (balance >= 0), primary key (openid, template_id)
      )`.execute(database)
    },
  },
}

/** Brings the tables up to date; does nothing when they are. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error !== undefined) throw error
}
