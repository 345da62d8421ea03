import { type Kysely, type Migration, sql } from 'kysely'

/** What permission under faults needs: leases that can be told apart, driven ends, blocks, and how a look stood to the grants. */
const statements = [
  // Whole tables, however large: the limit of a call's statement is not theirs.
  'set local statement_timeout = 0',
  'alter table intent_queue add column lease integer not null default 0',
  `alter table access_grant
    add column consent_version text, add column close_requested_at timestamptz, add column closed_at timestamptz,
    add column expiry_noticed_at timestamptz`,
  `create index access_grant_ending on access_grant (expires_at)
    where close_requested_at is null and refused_at is null and revoke_requested_at is null`,
  'create index access_request_by_org on access_request (resident_id, org_code, requested_at desc)',
  // 方式三: no receipt yet, only which wording the SMS has; the receipt comes when the code is read out.
  // Who it is about is kept with the code, sealed, and goes with it unless they agree.
  'alter table authorization_code add column consent_version text, add column person_sealed text, alter column receipt_id drop not null',
  'alter table access_request drop constraint access_request_closing_check',
  `alter table access_request
    add constraint access_request_closing_check check (closing in ('declined', 'used', 'replaced', 'unsent', 'unanswered'))`,
  `create table hospital_block (
    resident_id uuid not null, org_code text not null, org_name text not null, blocked_at timestamptz not null, primary key (resident_id, org_code))`,
  'create table hospital_name (org_code text primary key, org_name text not null, first_seen_at timestamptz not null)',
  `insert into hospital_name select distinct on (org_code) org_code, org_name, requested_at from access_request order by org_code, requested_at`,
  // One row each, begun anew with the next hour or day: nothing here has to be tidied up.
  'create table hospital_wrong_try (org_code text primary key, hour timestamptz not null, tries integer not null)',
  `create table sms_wrong_try (
    resident_id uuid not null, org_code text not null, day date not null, tries integer not null, primary key (resident_id, org_code))`,
  'alter table access_event drop constraint access_event_actor_check',
  `alter table access_event
    add constraint access_event_actor_check check (actor in ('hospital', 'self', 'guardian', 'support')),
    add column standing text check (standing in ('covered', 'noGrant', 'afterRevocation', 'afterExpiry')),
    add column announced_at timestamptz`,
  `update access_event set standing = case when under_grant then 'covered' else 'noGrant' end where actor = 'hospital'`,
  'alter table access_event drop column under_grant',
]

export const permissionTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
