import { type Kysely, type Migration, sql } from 'kysely'

/** 监护: by which an account acts for a minor. `resident_id` is the ward; the proof is what the province's registers said when they were asked last. */
const statements = [
  `create table guardianship (
    resident_id uuid not null, account_id uuid not null, guardian_resident_id uuid not null,
    relation text not null check (relation in ('mother', 'father', 'guardian')), birth_date_sealed text not null,
    sex_sealed text not null, receipt_id uuid not null, added_at timestamptz not null, proven_at timestamptz not null, ended_at timestamptz,
    primary key (resident_id, account_id))`,
  'create index guardianship_of_account on guardianship (account_id) where ended_at is null',
]

export const guardianships: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
