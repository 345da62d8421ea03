import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Who is holding the phone: devices that can be told apart, a fresh proof on a session, the other road (number and PIN proven at a window,
 * or a family member's word), numbers a person was known by before, and news for channels that may no longer be the person's.
 * `account.phone_lookup` is a keyed hash, filled as numbers are bound (and, for those bound before, by the timer).
 * `offline_proof`: what the other road is checked against; `pin_hash` is keyed, the number sealed.
 * `pin_code.phone_lookup`: the number it went to, so that a code to one number proves no other; `vouch.phone_sealed`: the registered one.
 */
const statements = [
  `alter table session add column id uuid not null default gen_random_uuid(), add column device text, add column stepped_up_at timestamptz`,
  'create unique index session_id on session (id)',
  `alter table account add column phone_lookup text, add column proof_due boolean not null default false, add column closed_at timestamptz`,
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
  'alter table resident add column birth_date_sealed text, add column merged_into uuid',
  `create index resident_birth_date_key on resident (split_part(birth_date_sealed, '.', 1))`,
  'create index resident_merged_into on resident (merged_into) where merged_into is not null',
  `alter table face_attempt add column purpose text not null default 'raise' check (purpose in ('raise', 'stepUp'))`,
  `create table offline_proof (
    resident_id uuid primary key, source text not null check (source in ('window', 'family')), phone_sealed text not null, phone_lookup text not null,
    pin_hash text not null, org_name text, proven_at timestamptz not null, tries integer not null default 0, locked_until timestamptz)`,
  'create index offline_proof_by_phone on offline_proof (phone_lookup)',
  `create index offline_proof_key on offline_proof (split_part(phone_sealed, '.', 1))`,
  'create table window_proof (proof_id text primary key, kind text not null, received_at timestamptz not null)',
  `create table pin_code (
    resident_id uuid not null, account_id uuid not null, code_hash text not null, phone_lookup text not null, sent_at timestamptz not null,
    expires_at timestamptz not null, used_at timestamptz, primary key (resident_id, account_id))`,
  `create table vouch (
    resident_id uuid not null, account_id uuid not null, code_hash text not null, asked_at timestamptz not null, expires_at timestamptz not null,
    tries integer not null default 0, vouched_at timestamptz, by_resident_id uuid, phone_sealed text, pin_tries integer not null default 0,
    locked_until timestamptz, accepted_at timestamptz, primary key (resident_id, account_id))`,
  'create index vouch_with_phone on vouch (expires_at) where phone_sealed is not null',
  `create table soter_challenge (
    account_id uuid not null, challenge_hash text not null, expires_at timestamptz not null, used_at timestamptz, primary key (account_id, challenge_hash))`,
  // An SMS to a number that may have to hear of it; sealed, and gone once it was sent or given up.
  `create table notice_sms (
    id uuid primary key, phone_sealed text not null, kind text not null, at timestamptz not null, due_at timestamptz not null, tries integer not null default 0)`,
  'create index notice_sms_due on notice_sms (due_at)',
]

export const identity: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
