import type { ColumnType } from 'kysely'
import type { ConsentDocument, Receipt } from '../../contract/consent/agreement'
import type { Channel } from '../call'
import type { Database } from '../ports'

/** 同意凭证: who agreed (account), for whom (resident), to which exact text (SM3), when, through which channel. */
export interface ConsentReceiptTable {
  resident_id: string
  id: string
  account_id: string
  document: ConsentDocument
  version: string
  title: string
  text_sm3: string
  agreed_at: ColumnType<Date, Date, never>
  channel: Channel
  request_id: string | null
  idempotency_key: string | null
}

type ReceiptRow = Pick<ConsentReceiptTable, 'id' | 'document' | 'version' | 'title' | 'text_sm3' | 'channel' | 'request_id'> & {
  agreed_at: Date
}
const shown = ['id', 'document', 'version', 'title', 'text_sm3', 'agreed_at', 'channel', 'request_id'] as const

function asReceipt(row: ReceiptRow): Receipt {
  return {
    receiptId: row.id,
    document: row.document,
    version: row.version,
    title: row.title,
    textSm3: row.text_sm3,
    agreedAt: row.agreed_at.toISOString(),
    channel: row.channel,
    requestId: row.request_id,
  }
}

export interface NewReceipt {
  residentId: string
  id: string
  accountId: string
  document: ConsentDocument
  version: string
  title: string
  textSm3: string
  agreedAt: Date
  channel: Channel
  requestId: string | null
  idempotencyKey: string | null
}

/** Stores a receipt; the same idempotency key gives back the one stored first. */
export async function storeReceipt(db: Database, receipt: NewReceipt): Promise<Receipt> {
  const row = await db
    .insertInto('consent_receipt')
    .values({
      resident_id: receipt.residentId,
      id: receipt.id,
      account_id: receipt.accountId,
      document: receipt.document,
      version: receipt.version,
      title: receipt.title,
      text_sm3: receipt.textSm3,
      agreed_at: receipt.agreedAt,
      channel: receipt.channel,
      request_id: receipt.requestId,
      idempotency_key: receipt.idempotencyKey,
    })
    .onConflict((conflict) => conflict.columns(['resident_id', 'idempotency_key']).doUpdateSet({ idempotency_key: receipt.idempotencyKey }))
    .returning(shown)
    .executeTakeFirstOrThrow()
  return asReceipt(row)
}

export async function receiptsOf(db: Database, residentId: string): Promise<Receipt[]> {
  const rows = await db
    .selectFrom('consent_receipt')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy('agreed_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(asReceipt)
}

export async function hasReceipt(
  db: Database,
  by: { residentId: string; accountId: string },
  document: ConsentDocument,
  version: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('consent_receipt')
    .select('id')
    .where('resident_id', '=', by.residentId)
    .where('account_id', '=', by.accountId)
    .where('document', '=', document)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

export async function receiptCovers(db: Database, residentId: string, receiptId: string, requestId: string): Promise<boolean> {
  const row = await db
    .selectFrom('consent_receipt')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('id', '=', receiptId)
    .where('document', '=', 'access')
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row !== undefined
}
