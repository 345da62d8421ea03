import type { ColumnType, ExpressionBuilder } from 'kysely'
import type { ConsentDocument, Receipt } from '../../contract/consent/agreement'
import type { Database, DatabaseTransaction } from '../ports'
import type { Tables } from '../tables'
import type { Facts } from './texts/text'

/** 同意凭证: who agreed (account), for whom (resident), to which exact text (SM3), when, through which channel. */
export interface ConsentReceiptTable {
  resident_id: string
  id: string
  /** Null when there was no account: the consent of 方式三 was read out from an SMS. */
  account_id: string | null
  document: ConsentDocument
  act: Receipt['act']
  agreed_by: Receipt['by']
  version: string
  title: string
  text_sm3: string
  agreed_at: ColumnType<Date, Date, never>
  channel: Receipt['channel']
  request_id: string | null
  facts: ColumnType<Facts, string, never>
  idempotency_key: string | null
  /** Its place in this resident's chain (entryHash.ts). */
  number: number
  previous_hash: string | null
  hash: string
  /** Its words are gone since then; what is left holds the chain together. */
  erased_at: ColumnType<Date | null, never, Date>
}

const shown = [
  'consent_receipt.id',
  'document',
  'act',
  'agreed_by',
  'version',
  'title',
  'text_sm3',
  'consent_receipt.agreed_at',
  'channel',
  'request_id',
  'consent_receipt.number',
  'consent_receipt.hash',
  'anchored_number',
] as const

type ShownRow = Omit<
  ConsentReceiptTable,
  'erased_at' | 'resident_id' | 'account_id' | 'facts' | 'idempotency_key' | 'previous_hash' | 'agreed_at'
> & {
  agreed_at: Date
  anchored_number: number
}

function asReceipt(row: ShownRow): Receipt {
  return {
    receiptId: row.id,
    document: row.document,
    act: row.act,
    by: row.agreed_by,
    version: row.version,
    title: row.title,
    textSm3: row.text_sm3,
    agreedAt: row.agreed_at.toISOString(),
    channel: row.channel,
    requestId: row.request_id,
    number: row.number,
    hash: row.hash,
    anchored: row.number <= row.anchored_number,
  }
}

function receiptRows(db: Database | DatabaseTransaction, residentId: string) {
  return db
    .selectFrom('consent_receipt')
    .innerJoin('consent_chain', 'consent_chain.resident_id', 'consent_receipt.resident_id')
    .select(shown)
    .where('consent_receipt.resident_id', '=', residentId)
    .where('erased_at', 'is', null)
}

/** Newest first; those before a place in the chain. */
export async function receiptsBefore(db: Database, residentId: string, number: number | null, limit: number): Promise<Receipt[]> {
  const all = receiptRows(db, residentId).orderBy('consent_receipt.number', 'desc').limit(limit)
  const rows = await (number === null ? all : all.where('consent_receipt.number', '<', number)).execute()
  return rows.map(asReceipt)
}

export async function findReceipt(
  db: Database | DatabaseTransaction,
  residentId: string,
  receiptId: string,
): Promise<{ receipt: Receipt; facts: Facts } | null> {
  const row = await receiptRows(db, residentId).select('facts').where('consent_receipt.id', '=', receiptId).executeTakeFirst()
  return row ? { receipt: asReceipt(row), facts: row.facts } : null
}

/** What was stored under this key before: the same call again. */
export async function receiptOfKey(trx: DatabaseTransaction, residentId: string, idempotencyKey: string | null): Promise<Receipt | null> {
  if (idempotencyKey === null) return null
  const row = await receiptRows(trx, residentId).where('idempotency_key', '=', idempotencyKey).executeTakeFirst()
  return row ? asReceipt(row) : null
}

/** Whose consent: what another account said for the same resident is not this person's at this phone. */
export interface Agreeing {
  readonly residentId: string
  readonly accountId: string
}

const ofDocument = (by: Agreeing, document: ConsentDocument) => (where: ExpressionBuilder<Tables, 'consent_receipt' | 'consent_chain'>) =>
  where.and([where('account_id', '=', by.accountId), where('document', '=', document)])

/** The last thing this account said about a document: agreed, or taken back. */
export async function latestReceipt(
  db: Database | DatabaseTransaction,
  by: Agreeing,
  document: ConsentDocument,
): Promise<{ receipt: Receipt; facts: Facts } | null> {
  const row = await receiptRows(db, by.residentId)
    .select('facts')
    .where(ofDocument(by, document))
    .orderBy('consent_receipt.number', 'desc')
    .executeTakeFirst()
  return row ? { receipt: asReceipt(row), facts: row.facts } : null
}

/** The wording of a document this account agreed to last. */
export async function lastAgreedVersion(db: Database, by: Agreeing, document: ConsentDocument): Promise<string | null> {
  const row = await receiptRows(db, by.residentId)
    .where(ofDocument(by, document))
    .where('act', '=', 'agreed')
    .orderBy('consent_receipt.number', 'desc')
    .executeTakeFirst()
  return row?.version ?? null
}

/** The wording a receipt gave access to a request under: the resident's own, or that of this guardian's account for them. */
export async function accessVersion(
  db: Database,
  residentId: string,
  receiptId: string,
  requestId: string,
  guardianAccountId?: string,
): Promise<string | null> {
  const all = db
    .selectFrom('consent_receipt')
    .select('version')
    .where('resident_id', '=', residentId)
    .where('id', '=', receiptId)
    .where('document', '=', 'access')
    .where('act', '=', 'agreed')
    .where('request_id', '=', requestId)
  const theirs =
    guardianAccountId === undefined
      ? all.where('agreed_by', '=', 'self')
      : all.where('agreed_by', '=', 'guardian').where('account_id', '=', guardianAccountId)
  return (await theirs.executeTakeFirst())?.version ?? null
}

/** Whether what was agreed to by this receipt has not been taken back by the same account since. */
export async function stillStands(db: Database, residentId: string, receiptId: string): Promise<boolean> {
  const row = await db
    .selectFrom('consent_receipt as agreed')
    .select('agreed.id')
    .where('agreed.resident_id', '=', residentId)
    .where('agreed.id', '=', receiptId)
    .where('agreed.act', '=', 'agreed')
    .where('agreed.erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent_receipt as later')
            .select('later.id')
            .whereRef('later.resident_id', '=', 'agreed.resident_id')
            .whereRef('later.account_id', '=', 'agreed.account_id')
            .whereRef('later.document', '=', 'agreed.document')
            .whereRef('later.number', '>', 'agreed.number')
            .where('later.act', '=', 'withdrawn'),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}
