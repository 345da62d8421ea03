import { createHash } from 'node:crypto'

/** One entry of a resident's chain, as it is hashed: every column that means something, in the words of the database. */
export interface ChainEntry {
  readonly residentId: string
  readonly number: number
  readonly id: string
  readonly accountId: string | null
  readonly document: string
  readonly act: string
  readonly by: string
  readonly version: string
  readonly title: string
  readonly textSm3: string
  /** Microseconds since 1970: no digit and no era of the database's instant is left uncovered. */
  readonly agreedAt: string
  readonly channel: string
  readonly requestId: string | null
  /** The JSON as it is stored, letter for letter: nothing has to be put in order, and no two values read the same. */
  readonly facts: string
  readonly previousHash: string | null
}

/** SM3 over a JSON array: each field in its place and quoted, so that no two entries read the same. */
export function entryHash(entry: ChainEntry): string {
  const canonical = [
    'jiandang-receipt-1',
    entry.residentId,
    entry.number,
    entry.id,
    entry.accountId,
    entry.document,
    entry.act,
    entry.by,
    entry.version,
    entry.title,
    entry.textSm3,
    entry.agreedAt,
    entry.channel,
    entry.requestId,
    entry.facts,
    entry.previousHash,
  ]
  return createHash('sm3').update(JSON.stringify(canonical)).digest('hex')
}

export function toMicroseconds(instant: Date): string {
  return String(BigInt(instant.getTime()) * 1000n)
}
