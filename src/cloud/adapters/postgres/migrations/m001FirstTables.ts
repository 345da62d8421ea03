import { type Kysely, type Migration, sql } from 'kysely'

/** Every table that grows has resident_id first in its key, so that the schema distributes by that one column. */
const statements = [
  `create table account (
    id uuid primary key, openid_lookup text not null unique, openid_sealed text not null, phone_sealed text,
    resident_id uuid, level smallint not null default 0 check (level between 0 and 2), created_at timestamptz not null)`,
  'create index account_by_resident on account (resident_id)',
  `create table session (
    token_hash text primary key, account_id uuid not null references account (id), channel text not null,
    created_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz)`,
  'create index session_by_account on session (account_id)',
  `create table resident (
    id uuid primary key, lookup text not null unique, document_type text, number_sealed text, name_sealed text, created_at timestamptz not null)`,
  `create table attempt_limit (
    account_id uuid not null, action text not null, window_start timestamptz not null, count integer not null, primary key (account_id, action))`,
  `create table face_attempt (
    resident_id uuid not null, out_seq_no text not null, account_id uuid not null, verify_id text not null,
    created_at timestamptz not null, expires_at timestamptz not null, finished_at timestamptz, verify_ret integer,
    primary key (resident_id, out_seq_no))`,
  `create table consent_receipt (
    resident_id uuid not null, id uuid not null, account_id uuid not null, document text not null, version text not null, title text not null,
    text_sm3 text not null, agreed_at timestamptz not null, channel text not null, request_id text, idempotency_key text,
    primary key (resident_id, id), unique (resident_id, idempotency_key))`,
  `create table access_request (
    resident_id uuid not null, id uuid not null, kind text not null, visit_type text not null, org_code text not null, org_name text not null,
    department text not null, staff_no text not null, staff_name text not null, requested_at timestamptz not null,
    expires_at timestamptz not null, closed_at timestamptz, closing text check (closing in ('declined', 'used', 'replaced')),
    primary key (resident_id, id))`,
  'create index access_request_open on access_request (resident_id, requested_at desc) where closed_at is null',
  `create table authorization_code (
    resident_id uuid not null, request_id uuid not null, code_hash text not null, receipt_id uuid not null, issued_at timestamptz not null,
    expires_at timestamptz not null, tries integer not null, used_at timestamptz, primary key (resident_id, request_id))`,
  `create table access_grant (
    resident_id uuid not null, id uuid not null, org_code text not null, org_name text not null, way text not null, request_id uuid not null,
    receipt_id uuid not null, granted_at timestamptz not null, expires_at timestamptz not null, previous_expires_at timestamptz, recorded_at timestamptz,
    refused_at timestamptz, revoke_requested_at timestamptz, revoked_at timestamptz, primary key (resident_id, id))`,
  'create index access_grant_by_org on access_grant (resident_id, org_code)',
  'create index access_grant_by_request on access_grant (resident_id, request_id)',
  `create table intent_queue (
    resident_id uuid not null, org_code text not null, last_seq integer not null, due_at timestamptz, leased_until timestamptz,
    grant_uncertain_until timestamptz, revoke_uncertain_until timestamptz, primary key (resident_id, org_code))`,
  'create index intent_queue_due on intent_queue (due_at) where due_at is not null',
  `create table intent (
    resident_id uuid not null, org_code text not null, seq integer not null, wanted text not null check (wanted in ('granted', 'revoked')),
    grant_id uuid not null, org_name text not null, created_at timestamptz not null, attempts integer not null default 0,
    refusals integer not null default 0, finished_at timestamptz, outcome text check (outcome in ('confirmed', 'refused', 'cancelled')),
    primary key (resident_id, org_code, seq))`,
  'create index intent_unfinished on intent (resident_id, org_code, seq) where finished_at is null',
  `create table access_event (
    resident_id uuid not null, event_id text not null, at timestamptz not null, actor text not null check (actor in ('hospital', 'self')),
    org_code text, org_name text, department text, staff_no text, staff_name text, module text, under_grant boolean,
    primary key (resident_id, event_id, at)) partition by range (at)`,
  'create table access_event_other partition of access_event default',
  'create index access_event_newest on access_event (resident_id, at desc, event_id desc)',
  'create table back_channel_nonce (nonce text primary key, seen_at timestamptz not null)',
  'create index back_channel_nonce_seen on back_channel_nonce (seen_at)',
]

export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
