import { type Kysely, type Migration, sql } from 'kysely'

/**
 * 问题反馈, 勘误, 迁移, 托管 beside 越权投诉. What they are about is sealed like their words, and so is what the province told last,
 * and where they go: a 数源单位 is a part of the record. (A complaint's hospital stands in the access log anyway.)
 * `request_print` is a keyed hash of the content that came under `request_key`; `photos_sent` null until the province has taken it.
 * Photos stay here only until then; piece 0 is a whole photo, freed of what the phone wrote into it.
 * `ticket_follow`: residents with tickets that are not closed, and when to ask how they stand.
 */
const statements = [
  'alter table ticket drop constraint ticket_kind_check',
  `alter table ticket add constraint ticket_kind_check check (kind in ('complaint', 'feedback', 'correction', 'migration', 'custody'))`,
  `alter table ticket alter column org_code drop not null, alter column org_name drop not null, add column org_name_sealed text,
    add column about_sealed text, add column moved_from_sealed text,
    add column photos integer not null default 0, add column photos_sent integer, add column request_key text, add column request_print text,
    add column known_state text, add column known_sealed text, add unique (resident_id, request_key)`,
  `create table ticket_photo_piece (
    resident_id uuid not null, ticket_id uuid not null, photo integer not null, piece integer not null, pieces integer not null,
    sealed text not null, primary key (resident_id, ticket_id, photo, piece))`,
  'create table ticket_follow (resident_id uuid primary key, due_at timestamptz not null, tries integer not null default 0)',
  'create index ticket_follow_due on ticket_follow (due_at)',
  `insert into ticket_follow (resident_id, due_at)
    select resident_id, max(taken_at) from ticket where taken_at is not null group by resident_id`,
]

export const recordTickets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
