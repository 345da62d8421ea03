import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Every consent that made or extends a permission, by itself: what a permission says of its end and its text is that of the last consent
 * the province confirmed, whatever becomes of later ones. And under which number it was told, sealed: a person may be renumbered meanwhile. And the echo of a wish, beyond the life of older orders.
 */
const statements = [
  // Whole tables, however large: the limit of a call's statement is not theirs.
  'set local statement_timeout = 0',
  `create table grant_consent (
    resident_id uuid not null, request_id uuid not null, grant_id uuid not null, way text not null, receipt_id uuid not null,
    consent_version text, expires_at timestamptz not null, primary key (resident_id, request_id))`,
  `insert into grant_consent (resident_id, request_id, grant_id, way, receipt_id, consent_version, expires_at)
    select resident_id, request_id, id, way, receipt_id, consent_version, expires_at from access_grant on conflict do nothing`,
  // An extension that was under way: until it is confirmed, what it extends stands, with its end.
  `update access_grant set recorded_at = granted_at, expires_at = previous_expires_at
    where previous_expires_at is not null and recorded_at is null`,
  'alter table intent add column request_id uuid',
  `update intent set request_id = (
    select request_id from access_grant where access_grant.resident_id = intent.resident_id and access_grant.id = intent.grant_id)
    where wanted = 'granted'`,
  'alter table intent add column echo boolean not null default false',
  'alter table intent_queue add column grant_alive_until timestamptz, add column revoke_alive_until timestamptz, add column by_machine boolean not null default false',
  'alter table access_grant drop column previous_expires_at, add column sent_as_sealed text',
]

export const grantConsents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
