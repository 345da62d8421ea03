import type { ColumnType } from 'kysely'
import type { Receipt } from '../../contract/consent/agreement'
import type { DatabaseTransaction } from '../ports'
import { entryHash, toMicroseconds } from './entryHash'
import type { Facts } from './texts/text'

/** The head of a resident's chain of receipts. Its row is what two entries at once wait for. */
export interface ConsentChainTable {
  resident_id: string
  number: number
  hash: string
  agreed_at: ColumnType<Date, Date, Date>
  /** The newest entry that a signed checkpoint outside the database covers. */
  anchored_number: number
}

/** Given by the two below only: who holds it is alone with this chain until the transaction ends. */
export interface LockedChain {
  readonly residentId: string
  readonly number: number
  readonly hash: string
  readonly agreedAt: Date
}

export interface NewEntry extends Pick<Receipt, 'document' | 'act' | 'version' | 'title' | 'textSm3' | 'channel' | 'requestId'> {
  readonly id: string
  readonly accountId: string | null
  readonly facts: Facts
  readonly idempotencyKey: string | null
  readonly now: Date
  /** Absent: the person themselves. */
  readonly by?: Receipt['by']
}

export async function lockChain(trx: DatabaseTransaction, residentId: string, now: Date): Promise<LockedChain> {
  const row = await trx
    .insertInto('consent_chain')
    .values({ resident_id: residentId, number: 0, hash: '', agreed_at: now, anchored_number: 0 })
    .onConflict((conflict) => conflict.column('resident_id').doUpdateSet({ resident_id: residentId }))
    .returning(['number', 'hash', 'agreed_at'])
    .executeTakeFirstOrThrow()
  return asLocked(residentId, row)
}

/** The same for who has one: null, and nothing written, when this resident never agreed to anything. */
export async function lockExistingChain(trx: DatabaseTransaction, residentId: string): Promise<LockedChain | null> {
  const row = await trx
    .selectFrom('consent_chain')
    .select(['number', 'hash', 'agreed_at'])
    .where('resident_id', '=', residentId)
    .forUpdate()
    .executeTakeFirst()
  return row ? asLocked(residentId, row) : null
}

function asLocked(residentId: string, row: { number: number; hash: string; agreed_at: Date }): LockedChain {
  return { residentId, number: row.number, hash: row.hash, agreedAt: row.agreed_at }
}

export async function appendEntry(trx: DatabaseTransaction, chain: LockedChain, entry: NewEntry): Promise<Receipt> {
  // Callers read the clock before they wait here, and a clock may be set back: an entry is never older than the one before.
  const agreedAt = new Date(Math.max(entry.now.getTime(), chain.agreedAt.getTime()))
  const number = chain.number + 1
  const by = entry.by ?? 'self'
  const previousHash = chain.number === 0 ? null : chain.hash
  const { residentId } = chain
  const facts = JSON.stringify(entry.facts)
  const hash = entryHash({ ...entry, residentId, number, by, agreedAt: toMicroseconds(agreedAt), facts, previousHash })
  await trx
    .insertInto('consent_receipt')
    .values({
      resident_id: residentId,
      id: entry.id,
      account_id: entry.accountId,
      document: entry.document,
      act: entry.act,
      agreed_by: by,
      version: entry.version,
      title: entry.title,
      text_sm3: entry.textSm3,
      agreed_at: agreedAt,
      channel: entry.channel,
      request_id: entry.requestId,
      facts,
      idempotency_key: entry.idempotencyKey,
      number,
      previous_hash: previousHash,
      hash,
    })
    .execute()
  await trx.updateTable('consent_chain').set({ number, hash, agreed_at: agreedAt }).where('resident_id', '=', residentId).execute()
  return {
    receiptId: entry.id,
    document: entry.document,
    act: entry.act,
    by,
    version: entry.version,
    title: entry.title,
    textSm3: entry.textSm3,
    agreedAt: agreedAt.toISOString(),
    channel: entry.channel,
    requestId: entry.requestId,
    number,
    hash,
    anchored: false,
  }
}
