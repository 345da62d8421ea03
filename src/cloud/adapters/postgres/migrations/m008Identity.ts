import { type Kysely, type Migration, sql } from 'kysely'

/** What others keep sealed, and had before this. */
const sealedColumns = [
  ['guardianship', 'birth_date_sealed'],
  ['guardianship', 'sex_sealed'],
  ['authorization_code', 'person_sealed'],
  ['access_grant', 'sent_as_sealed'],
  ['ticket', 'org_name_sealed'],
  ['ticket', 'words_sealed'],
  ['ticket', 'about_sealed'],
  ['ticket', 'moved_from_sealed'],
  ['ticket', 'known_sealed'],
  ['ticket_photo_piece', 'sealed'],
] as const

/**
 * Who is holding the phone: devices that can be told apart, a fresh proof on a session, the other road (number and PIN proven at a window,
 * or a family member's word), numbers a person was known by before, and news for channels that may no longer be the person's.
 * `account.phone_lookup` is a keyed hash, filled as numbers are bound (and, for those bound before, by the timer).
 * `account.phone_bound_at`: since when it is bound to this number; null for those bound before that was kept.
 * `account.sessions_owe_from`: 手机丢失 was reported at this very account; every session begun since then proves the person for itself.
 * `attempt_limit.holder`, `face_attempt.holder`: a WeChat, as a keyed hash, for as long as its tries count; closing the account ends no limit.
 * `session.proven_at`: the last proof on it by face or PIN. `soter_phone`: phones whose finger counts for an account, as keyed hashes.
 * `offline_proof`: what the other road is checked against; `pin_hash` is keyed, the number sealed.
 * `pin_code.phone_lookup`: the number it went to, so that a code to one number proves no other; `vouch.phone_sealed`: the one the word goes with.
 */
const statements = [
  // Tables that are large by now are gone through once: longer than a statement of everyday may take.
  'set local statement_timeout = 0',
  `alter table session add column id uuid not null default gen_random_uuid(), add column device text, add column stepped_up_at timestamptz,
    add column proven_at timestamptz`,
  'create unique index session_id on session (id)',
  `alter table account add column phone_lookup text, add column proof_due boolean not null default false, add column closed_at timestamptz,
    add column phone_bound_at timestamptz, add column sessions_owe_from timestamptz`,
  'create index account_by_phone on account (phone_lookup) where phone_lookup is not null',
  // A closed account keeps its row, for receipts name it, and nothing of WeChat's.
  'alter table account alter column openid_lookup drop not null, alter column openid_sealed drop not null',
  // What key rotation looks for, every few seconds and nearly always in vain: values under another key, numbers without a look-up.
  // Whole indexes: the planner believes no statistics of a partial one, and would read the table.
  `create index account_openid_key on account (split_part(openid_sealed, '.', 1))`,
  `create index account_phone_key on account (split_part(phone_sealed, '.', 1))`,
  'create index account_phone_unhashed on account (id) where phone_sealed is not null and phone_lookup is null',
  `create index resident_number_key on resident (split_part(number_sealed, '.', 1))`,
  `create index resident_name_key on resident (split_part(name_sealed, '.', 1))`,
  ...sealedColumns.map(([table, column]) => `create index ${table}_${column}_key on ${table} (split_part(${column}, '.', 1))`),
  'alter table resident add column birth_date_sealed text, add column merged_into uuid',
  `create index resident_birth_date_key on resident (split_part(birth_date_sealed, '.', 1))`,
  'create index resident_merged_into on resident (merged_into) where merged_into is not null',
  `alter table face_attempt add column purpose text not null default 'raise' check (purpose in ('raise', 'stepUp')),
    add column session_hash text`,
  'alter table face_attempt add column holder text',
  `update face_attempt set holder = account.openid_lookup from account
    where account.id = face_attempt.account_id and face_attempt.created_at > now() - interval '25 hours'`,
  'create index face_attempt_with_holder on face_attempt (created_at) where holder is not null',
  'alter table attempt_limit rename column account_id to holder',
  'alter table attempt_limit alter column holder type text',
  'update attempt_limit set holder = account.openid_lookup from account where account.id::text = attempt_limit.holder',
  'create index attempt_limit_window on attempt_limit (window_start)',
  // Who only has the name of somebody at level 2 proves to be them, also who had it before this was asked.
  `update account set proof_due = true where level = 1 and resident_id in (select resident_id from account where level = 2)`,
  `create table offline_proof (
    resident_id uuid primary key, source text not null check (source in ('window', 'family')), phone_sealed text not null, phone_lookup text not null,
    pin_hash text not null, pin_for uuid, org_name text, proven_at timestamptz not null, tries integer not null default 0, locked_until timestamptz)`,
  'create index offline_proof_by_phone on offline_proof (phone_lookup)',
  `create index offline_proof_key on offline_proof (split_part(phone_sealed, '.', 1))`,
  'create table window_proof (proof_id text primary key, kind text not null, received_at timestamptz not null)',
  `create table pin_code (
    resident_id uuid not null, account_id uuid not null, code_hash text not null, phone_lookup text not null, sent_at timestamptz not null,
    expires_at timestamptz not null, used_at timestamptz, tries integer not null default 0, primary key (resident_id, account_id))`,
  `create table vouch (
    resident_id uuid not null, account_id uuid not null, code_hash text not null, asked_at timestamptz not null, expires_at timestamptz not null,
    tries integer not null default 0, vouched_at timestamptz, by_resident_id uuid, phone_sealed text, pin_tries integer not null default 0,
    locked_until timestamptz, accepted_at timestamptz, primary key (resident_id, account_id))`,
  `create index vouch_phone_key on vouch (split_part(phone_sealed, '.', 1))`,
  'create index vouch_with_phone on vouch (expires_at) where phone_sealed is not null',
  `create table soter_challenge (
    account_id uuid not null, challenge_hash text not null, expires_at timestamptz not null, used_at timestamptz, primary key (account_id, challenge_hash))`,
  `create table soter_phone (
    account_id uuid not null, phone_hash text not null, enrolled_at timestamptz not null, primary key (account_id, phone_hash))`,
  // An SMS to a number that may have to hear of it; sealed, and gone once it was sent or given up.
  `create table notice_sms (
    id uuid primary key, phone_sealed text not null, kind text not null, at timestamptz not null, due_at timestamptz not null, tries integer not null default 0)`,
  'create index notice_sms_due on notice_sms (due_at)',
  `create index notice_sms_phone_key on notice_sms (split_part(phone_sealed, '.', 1))`,
]

export const identity: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
