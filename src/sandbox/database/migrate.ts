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
  '0003_whole_records_families': {
    async up(database: Kysely<unknown>) {
      // Thousands of people and another shape of entry: the next start fills the population anew.
      await sql`truncate residents, entries, tickets`.execute(database)
      await sql`alter table residents add column mother_id text, add column father_id text, add column quiet_reason text`.execute(database)
      await sql`alter table entries drop column sections, add column form text not null, add column sensitive text,
        add column parts jsonb not null, add column malformed jsonb`.execute(database)
      await readWords(database)
      // Beside the primary key: the time line over all modules, and one source's list, each with its own order.
      await sql`create index entries_by_time on entries (resident_id, occurred_at, entry_id)`.execute(database)
      await sql`create index entries_by_source on entries (resident_id, source_org, occurred_at, entry_id)`.execute(database)
      // Nothing is ever looked for in these through statistics, and sampling them is most of the work of `analyze`.
      for (const column of ['parts', 'results', 'malformed', 'summary', 'read_words'])
        await sql`alter table entries alter column ${sql.id(column)} set statistics 0`.execute(database)
      await sql`create table entry_sources (
        resident_id text not null, module text not null, source_org text not null, primary key (resident_id, module, source_org)
      )`.execute(database)
      await sql`create table filled_records (resident_id text primary key)`.execute(database)
      await sql`alter table tickets alter column org_code drop not null, add column about jsonb, add column from_org text,
        add column evidence jsonb not null, add column holder text not null, add column proposal text, add column answer text`.execute(
        database,
      )
      await sql`create table ticket_acts (
        act_id text primary key, ticket_id text not null references tickets on delete cascade, act text not null, words text, at timestamptz not null
      )`.execute(database)
    },
  },
  '0004_numbers_spouses_phones': {
    async up(database: Kysely<unknown>) {
      // New people stand after the 35th and move those from chance: what was theirs goes, and the next start fills the people anew.
      for (const table of ['entries', 'entry_sources', 'filled_records', 'bookings', 'tickets'])
        await sql`delete from ${sql.table(table)} where resident_id in (select resident_id from residents where ordinal > 35)`.execute(
          database,
        )
      await sql`alter table permissions add column resident_id text`.execute(database)
      await sql`update permissions set resident_id = residents.resident_id from residents
        where residents.document_number = permissions.document_number and ordinal <= 35`.execute(database)
      await sql`delete from permissions where resident_id is null`.execute(database)
      await sql`alter table permissions drop column document_number, add primary key (resident_id, org_code)`.execute(database)
      await sql`truncate residents`.execute(database)
      await sql`alter table residents add column spouse_id text`.execute(database)
      await sql`create table other_numbers (
        sequence int generated always as identity, document_number text primary key, document_type text not null, resident_id text not null
      )`.execute(database)
      await sql`create table wechat_phones (openid text primary key, phone text not null unique)`.execute(database)
    },
  },
  '0005_deceased': {
    async up(database: Kysely<unknown>) {
      await sql`alter table residents add column deceased_on text`.execute(database)
    },
  },
}

/**
 * What people read of an entry, for the word search (hutong/wordSearch.ts): not the JSON's keys and ids. Reading it out of jsonb is
 * slow, so it is stored; whoever writes very many entries of a few kinds may bring it along.
 */
async function readWords(database: Kysely<unknown>): Promise<void> {
  await sql`alter table entries add column read_words text not null`.execute(database)
  await sql`create function read_words(title text, summary text, source_org text, parts jsonb, results jsonb) returns text
    language sql immutable as $$ select lower(
      title || chr(10) || coalesce(summary, '') || chr(10) || source_org || chr(10)
      || jsonb_path_query_array(parts, '$[*].heading')::text || jsonb_path_query_array(parts, '$[*].fields[*].label')::text
      || jsonb_path_query_array(parts, '$[*].fields[*].value')::text || jsonb_path_query_array(results, '$[*].item ? (@ != null)')::text
      || jsonb_path_query_array(results, '$[*].name')::text || jsonb_path_query_array(results, '$[*].value')::text
      || jsonb_path_query_array(results, '$[*].unit ? (@ != null)')::text
      || jsonb_path_query_array(results, '$[*].method ? (@ != null)')::text
      || jsonb_path_query_array(results, '$[*].instrument ? (@ != null)')::text) $$`.execute(database)
  await sql`create function write_read_words() returns trigger language plpgsql as $$ begin
      new.read_words := read_words(new.title, new.summary, new.source_org, new.parts, new.results);
      return new;
    end $$`.execute(database)
  await sql`create trigger words_of_new before insert on entries for each row when (new.read_words is null)
    execute function write_read_words()`.execute(database)
  await sql`create trigger words_of_changed before update of title, summary, source_org, parts, results on entries for each row
    execute function write_read_words()`.execute(database)
}

/** Brings the tables up to date; does nothing when they are. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error !== undefined) throw error
}
