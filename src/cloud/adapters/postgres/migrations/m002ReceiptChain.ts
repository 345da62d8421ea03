import { createHash } from 'node:crypto'
import { type Kysely, type Migration, sql } from 'kysely'

/** 同意凭证 become a chain per resident; a signed checkpoint of the chains' heads goes outside the database. */
const columns = [
  `alter table consent_receipt
    add column number integer, add column act text not null default 'agreed' check (act in ('agreed', 'withdrawn')),
    add column agreed_by text not null default 'self' check (agreed_by in ('self', 'guardian')),
    add column facts json not null default '{}', add column previous_hash text, add column hash text,
    alter column account_id drop not null`,
  `create table consent_chain (
    resident_id uuid primary key, number integer not null, hash text not null, agreed_at timestamptz not null,
    anchored_number integer not null default 0)`,
  'create index consent_chain_to_anchor on consent_chain (resident_id) where number <> anchored_number',
  'create table consent_checkpoint (number integer primary key, at timestamptz not null, hash text not null)',
]

/** What a receipt for access named is still with its request, whose id is the second half of the receipt's (base64url). */
const knownFacts = `
  update consent_receipt set facts = json_build_object(
    'orgName', access_request.org_name, 'department', access_request.department, 'staffName', access_request.staff_name)
  from access_request
  where consent_receipt.document = 'access' and access_request.resident_id = consent_receipt.resident_id
    and access_request.id = case when consent_receipt.request_id ~ '^[A-Za-z0-9_-]{22}[.][A-Za-z0-9_-]{22}$' then encode(decode(
      translate(split_part(consent_receipt.request_id, '.', 2), '-_', '+/') || '==', 'base64'), 'hex')::uuid end`

const inOrder = 'create index consent_receipt_by_age on consent_receipt (resident_id, agreed_at, id)'

const complete = [
  'drop index consent_receipt_by_age',
  'alter table consent_receipt alter column number set not null, alter column hash set not null',
  'create unique index consent_receipt_number on consent_receipt (resident_id, number)',
]

const rowsAtOnce = 2_000
const nobody = '00000000-0000-0000-0000-000000000000'

export const receiptChain: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...columns, knownFacts, inOrder]) await sql.raw(statement).execute(db)
    await chainExisting(db)
    for (const statement of complete) await sql.raw(statement).execute(db)
  },
}

interface ExistingRow {
  resident_id: string
  id: string
  account_id: string | null
  document: string
  act: string
  agreed_by: string
  version: string
  title: string
  text_sm3: string
  agreed_at: string
  microseconds: string
  channel: string
  request_id: string | null
  facts: string
}

interface Link {
  readonly residentId: string
  readonly id: string
  readonly number: number
  readonly previousHash: string | null
  readonly hash: string
}

/** Every resident's receipts, oldest first, each tied to the one before. */
async function chainExisting(db: Kysely<unknown>): Promise<void> {
  let after = { resident_id: nobody, agreed_at: '-infinity', id: nobody }
  let last: Link | null = null
  for (;;) {
    const rows: ExistingRow[] = await existingAfter(db, after)
    const newest = rows.at(-1)
    if (!newest) return
    const links: Link[] = []
    for (const row of rows) {
      const before: Link | null = last?.residentId === row.resident_id ? last : null
      last = linkOf(row, before)
      links.push(last)
    }
    await storeLinks(db, links)
    after = newest
  }
}

async function existingAfter(db: Kysely<unknown>, after: { resident_id: string; agreed_at: string; id: string }): Promise<ExistingRow[]> {
  const { rows } = await sql<ExistingRow>`
    select resident_id, id, account_id, document, act, agreed_by, version, title, text_sm3, channel, request_id, facts::text as facts,
      agreed_at::text as agreed_at, trim_scale(extract(epoch from agreed_at) * 1000000)::text as microseconds
    from consent_receipt
    where (resident_id, consent_receipt.agreed_at, id) > (${after.resident_id}::uuid, ${after.agreed_at}::timestamptz, ${after.id}::uuid)
    order by resident_id, consent_receipt.agreed_at, id limit ${rowsAtOnce}`.execute(db)
  return rows
}

/** The serialisation of the chain as it began: kept here, because a migration must do tomorrow what it does today. */
function linkOf(row: ExistingRow, before: Link | null): Link {
  const number = (before?.number ?? 0) + 1
  const previousHash = before?.hash ?? null
  const { resident_id, id, account_id, document, act, agreed_by, version, title, text_sm3, microseconds, channel, request_id, facts } = row
  const said = [id, account_id, document, act, agreed_by, version, title, text_sm3, microseconds, channel, request_id, facts]
  const canonical = JSON.stringify(['jiandang-receipt-1', resident_id, number, ...said, previousHash])
  return { residentId: resident_id, id, number, previousHash, hash: createHash('sm3').update(canonical).digest('hex') }
}

async function storeLinks(db: Kysely<unknown>, links: readonly Link[]): Promise<void> {
  await sql`
    update consent_receipt set number = link.number, previous_hash = link.previous_hash, hash = link.hash
    from unnest(${links.map((link) => link.residentId)}::uuid[], ${links.map((link) => link.id)}::uuid[],
      ${links.map((link) => link.number)}::integer[], ${links.map((link) => link.previousHash)}::text[],
      ${links.map((link) => link.hash)}::text[]) as link (resident_id, id, number, previous_hash, hash)
    where consent_receipt.resident_id = link.resident_id and consent_receipt.id = link.id`.execute(db)
  await sql`
    insert into consent_chain (resident_id, number, hash, agreed_at)
    select distinct on (resident_id) resident_id, number, hash, agreed_at from consent_receipt
    where resident_id = any(${[...new Set(links.map((link) => link.residentId))]}::uuid[]) and number is not null
    order by resident_id, number desc
    on conflict (resident_id) do update set number = excluded.number, hash = excluded.hash, agreed_at = excluded.agreed_at`.execute(db)
}
