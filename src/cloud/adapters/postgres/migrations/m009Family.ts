import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A guardianship belongs to the person, not to the WeChat account it was added from: a lost phone does not lose the child.
 * `window_evidence`: what was reviewed at windows, by when it was reviewed; by the newest word a guardian adds the child where registers are
 * silent, or may not although they are not. Every word stays, so that none that is said twice is taken for a new one.
 * `checked_on`: the last day (China's) this guardianship was looked at for hand-overs; `ward_freeze` has a row while guardians are in dispute.
 */
const statements = [
  'set local statement_timeout = 0',
  // One person, one child: the newest of several accounts' rows stays.
  `delete from guardianship older using guardianship newer
    where older.resident_id = newer.resident_id and older.guardian_resident_id = newer.guardian_resident_id and older.account_id <> newer.account_id
      and (newer.ended_at is null, newer.added_at, newer.account_id) > (older.ended_at is null, older.added_at, older.account_id)`,
  'alter table guardianship drop constraint guardianship_pkey',
  'drop index guardianship_of_account',
  `alter table guardianship add column id uuid not null default gen_random_uuid(), add primary key (resident_id, guardian_resident_id),
    add column proof text not null default 'province' check (proof in ('province', 'window')), add column proven_until timestamptz,
    add column checked_on date not null default '-infinity', add column ended_why text check (ended_why in ('removed', 'byChild', 'disproven', 'window', 'grownUp', 'expired', 'closed'))`,
  'create index guardianship_of_guardian on guardianship (guardian_resident_id) where ended_at is null',
  'create index guardianship_to_check on guardianship (checked_on) where ended_at is null',
  `create table window_evidence (
    resident_id uuid not null, proof_id text not null, seq bigint generated always as identity, guardian_resident_id uuid,
    says text not null check (says in ('guardian', 'ended', 'settled')), evidence text not null, reviewed_at timestamptz not null,
    valid_until timestamptz, settled_of uuid[], primary key (resident_id, proof_id))`,
  'create index window_evidence_of_guardian on window_evidence (guardian_resident_id, resident_id, reviewed_at desc, seq desc)',
  `create table guardian_act (
    resident_id uuid not null, id uuid not null, at timestamptz not null, by_resident_id uuid, by_kind text not null, kind text not null, org_name text,
    primary key (resident_id, id))`,
  'create index guardian_act_newest on guardian_act (resident_id, at desc, id desc)',
  `create table ward_freeze (resident_id uuid primary key, since timestamptz not null, frozen_by uuid[] not null, agreed_to_lift uuid[] not null default '{}')`,
  `create table hand_over_notice (
    resident_id uuid not null, guardian_resident_id uuid not null, age smallint not null, days smallint not null, at timestamptz not null,
    primary key (resident_id, guardian_resident_id, age, days))`,
  // Who gave a permission, or looked, for a child; null for the person themselves.
  'alter table access_grant add column made_by_resident_id uuid',
  'alter table grant_consent add column made_by_resident_id uuid',
  'alter table authorization_code add column made_by_resident_id uuid',
  'alter table access_event add column by_resident_id uuid',
]

export const family: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
