import { sql } from 'kysely'
import type { CheckpointStore, Database, DatabaseTransaction, SignatureCheck } from '../ports'
import { ChainCheck, type StoredEntry } from './chainCheck'
import { type Anchors, type Broken, checkCheckpoints } from './checkpointCheck'

interface VerifyNeeds {
  readonly db: Database
  readonly checkpointStore: CheckpointStore
  readonly signatures: SignatureCheck
  readonly now: Date
}

export interface Verification {
  readonly checkpoints: number
  /** Entries that are whole and covered by a signed checkpoint. */
  readonly anchored: number
  /** Entries since: whole, but proven by nothing outside the database yet. */
  readonly notAnchored: number
  /** In this order: checkpoints by number, then chains by resident. */
  readonly broken: readonly Broken[]
}

/** Checks everything against one moment of the database; the store is listed first, so that what it has is in that moment. */
export async function verifyReceipts({ db, checkpointStore, signatures, now }: VerifyNeeds): Promise<Verification> {
  const exported = await checkpointStore.numbers()
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const rows = await trx.selectFrom('consent_checkpoint').select(['number', 'hash']).execute()
      const remembered = new Map(rows.map(({ number, hash }) => [number, hash]))
      const { count, newestAt, anchors, broken } = await checkCheckpoints({ store: checkpointStore, signatures, exported, remembered })
      const chains = await checkChains(trx, anchors, newestAt, now)
      return { ...chains, checkpoints: count, broken: [...broken, ...chains.broken] }
    })
}

const rowsAtOnce = 5_000

/** Every chain, in pages by (resident, number): the whole table is never in memory. */
export async function checkChains(trx: DatabaseTransaction, anchors: Anchors, newestAt: Date | null, now: Date | null = null) {
  const check = new ChainCheck(anchors, newestAt, now)
  let page = await entriesAfter(trx, null, rowsAtOnce)
  while (page.length > 0) {
    // The next page is on its way while this one is computed.
    const next = entriesAfter(trx, page.at(-1) ?? null, rowsAtOnce)
    for (const entry of page) check.take(entry)
    page = await next
  }
  const findings = check.findings()
  const headless = await headsWithoutEntries(trx)
  return { ...findings, broken: [...findings.broken, ...headless.filter(({ residentId }) => !anchors.has(residentId))] }
}

interface EntryRow {
  resident_id: string
  number: number
  id: string
  account_id: string | null
  document: string
  act: string
  agreed_by: string
  version: string
  title: string
  text_sm3: string
  agreed_at: string
  channel: string
  request_id: string | null
  facts: string
  previous_hash: string | null
  hash: string
  head_number: number | null
  head_hash: string | null
  head_anchored_number: number | null
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function entriesAfter(trx: DatabaseTransaction, last: StoredEntry | null, limit: number): Promise<StoredEntry[]> {
  const { rows } = await sql<EntryRow>`
    select entry.resident_id, entry.number, entry.id, entry.account_id, entry.document, entry.act, entry.agreed_by, entry.version, entry.title,
      entry.text_sm3, trim_scale(extract(epoch from entry.agreed_at) * 1000000)::text as agreed_at, entry.channel, entry.request_id,
      entry.facts::text as facts, entry.previous_hash, entry.hash, head.number as head_number, head.hash as head_hash,
      head.anchored_number as head_anchored_number
    from consent_receipt as entry left join consent_chain as head on head.resident_id = entry.resident_id
    where (entry.resident_id, entry.number, entry.id) > (${last?.residentId ?? nobody}::uuid, ${last?.number ?? 0}::integer, ${last?.id ?? nobody}::uuid)
    order by entry.resident_id, entry.number, entry.id limit ${limit}`.execute(trx)
  return rows.map(asEntry)
}

function asEntry(row: EntryRow): StoredEntry {
  return {
    residentId: row.resident_id,
    number: row.number,
    id: row.id,
    accountId: row.account_id,
    document: row.document,
    act: row.act,
    by: row.agreed_by,
    version: row.version,
    title: row.title,
    textSm3: row.text_sm3,
    agreedAt: row.agreed_at,
    channel: row.channel,
    requestId: row.request_id,
    facts: row.facts,
    previousHash: row.previous_hash,
    hash: row.hash,
    head: headOf(row),
  }
}

function headOf({ head_number: number, head_hash: hash, head_anchored_number: anchoredNumber }: EntryRow): StoredEntry['head'] {
  return number === null || hash === null || anchoredNumber === null ? null : { number, hash, anchoredNumber }
}

/** A head whose entries are gone altogether, and that no checkpoint knew. One of number 0 never had any. */
async function headsWithoutEntries(trx: DatabaseTransaction): Promise<Extract<Broken, { kind: 'entry' }>[]> {
  const { rows } = await sql<{ resident_id: string; number: number }>`
    select resident_id, number from consent_chain as head
    where number > 0 and not exists (select 1 from consent_receipt as entry where entry.resident_id = head.resident_id)
    order by resident_id limit 1000`.execute(trx)
  return rows.map(({ resident_id, number }) => ({
    kind: 'entry',
    residentId: resident_id,
    number: 1,
    wrong: `整条凭证都不见了，链头记录有 ${number} 张`,
  }))
}
