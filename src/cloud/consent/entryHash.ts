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
  /** `YYYY-MM-DDTHH:MM:SS.ssssssZ`: to the microsecond, so that the database has no digit that is not covered. */
  readonly agreedAt: string
  readonly channel: string
  readonly requestId: string | null
  readonly facts: unknown
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
    inOneOrder(entry.facts),
    entry.previousHash,
  ]
  return createHash('sm3').update(JSON.stringify(canonical)).digest('hex')
}

/** jsonb keeps no order of its own. */
function inOneOrder(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts
  return Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))
}

export function toMicroseconds(instant: Date): string {
  return instant.toISOString().replace('Z', '000Z')
}
