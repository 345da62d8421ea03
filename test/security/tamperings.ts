import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { entryHash, toMicroseconds } from '../../src/cloud/consent/entryHash'
import type { Database } from '../../src/cloud/ports'

/** A chain before anybody touched it: `middle` and `length` are covered by the first and the second checkpoint. */
export interface Chain {
  readonly residentId: string
  readonly middle: number
  readonly length: number
}

/** Does it, and tells the first number at which it can be known; `pick` gives a whole number from..to. */
export type Tampering = (db: Database, chain: Chain, pick: (from: number, to: number) => number) => Promise<number>

/** What a hand with every right in the database might do to a receipt that a checkpoint covers. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  bit: async (db, { residentId, length }, pick) => {
    const number = pick(1, length)
    const columns = ['title', 'version', 'text_sm3', 'hash', 'previous_hash', 'channel', 'document', 'id', 'account_id', 'facts'] as const
    const column = columns[pick(0, number === 1 ? 3 : columns.length - 1)] ?? 'title'
    const flipped = {
      title: sql`left(title, -1) || chr(ascii(right(title, 1)) # 1)`,
      version: sql`left(version, -1) || chr(ascii(right(version, 1)) # 1)`,
      text_sm3: sql`left(text_sm3, -1) || chr(ascii(right(text_sm3, 1)) # 1)`,
      hash: sql`left(hash, -1) || chr(ascii(right(hash, 1)) # 1)`,
      previous_hash: sql`left(previous_hash, -1) || chr(ascii(right(previous_hash, 1)) # 1)`,
      channel: sql`left(channel, -1) || chr(ascii(right(channel, 1)) # 1)`,
      document: sql`left(document, -1) || chr(ascii(right(document, 1)) # 1)`,
      id: sql`${randomUUID()}::uuid`,
      account_id: sql`null`,
      facts: sql`jsonb_set(facts::jsonb, '{orgName}', to_jsonb(left(facts->>'orgName', -1) || chr(ascii(right(facts->>'orgName', 1)) # 1)))`,
    }[column]
    await sql`update consent_receipt set ${sql.ref(column)} = ${flipped} where resident_id = ${residentId} and number = ${number}`.execute(
      db,
    )
    return number
  },
  delete: async (db, { residentId, length }, pick) => {
    const number = pick(1, length - 1)
    await sql`delete from consent_receipt where resident_id = ${residentId} and number = ${number}`.execute(db)
    return number
  },
  insert: async (db, { residentId, middle, length }, pick) => {
    const number = pick(2, length)
    // Past the unique index, one after the other, from the end.
    for (let moved = length; moved >= number; moved -= 1) {
      await sql`update consent_receipt set number = ${moved + 1} where resident_id = ${residentId} and number = ${moved}`.execute(db)
    }
    await copyEntry(db, residentId, number - 1, number)
    await sql`update consent_chain set number = ${length + 1} where resident_id = ${residentId}`.execute(db)
    await rehash(db, residentId, number, number)
    // With a hash of its own the forged entry is whole by itself: the next one, or a checkpoint of its place, gives it away.
    return number === middle || number === length ? number : number + 1
  },
  swap: async (db, { residentId, length }, pick) => {
    const one = pick(1, length - 1)
    const other = pick(one + 1, length)
    const renumber = (from: number, to: number) =>
      sql`update consent_receipt set number = ${to} where resident_id = ${residentId} and number = ${from}`.execute(db)
    await renumber(one, -1)
    await renumber(other, one)
    await renumber(-1, other)
    return one
  },
  backDate: async (db, { residentId, length }, pick) => {
    const number = pick(1, length)
    const microseconds = 10 ** pick(0, 12)
    await sql`update consent_receipt set agreed_at = agreed_at - ${microseconds} * interval '1 microsecond'
      where resident_id = ${residentId} and number = ${number}`.execute(db)
    return number
  },
  /** The same day and hour, two thousand years before; or no day at all. */
  otherEra: async (db, { residentId, length }, pick) => {
    const number = pick(1, length)
    const changed = [
      sql`(to_char(agreed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00 BC')::timestamptz`,
      sql`timestamptz '-infinity'`,
      sql`timestamptz 'infinity'`,
    ][pick(0, 2)]
    await sql`update consent_receipt set agreed_at = ${changed} where resident_id = ${residentId} and number = ${number}`.execute(db)
    return number
  },
  /** Another JSON value that says as little: the first of a chain has no facts. */
  otherShape: async (db, { residentId }, pick) => {
    const shape = ['[]', 'null', '""', '[[]]', '{"0":[]}'][pick(0, 4)]
    await sql`update consent_receipt set facts = ${shape}::json where resident_id = ${residentId} and number = 1`.execute(db)
    return 1
  },
  /** One more at the end, whole in itself, and marked as exported: so no checkpoint is ever made of it. */
  forgedMark: async (db, { residentId, length }) => {
    await sql`insert into consent_receipt (resident_id, id, account_id, document, act, agreed_by, version, title, text_sm3, agreed_at, channel,
        request_id, facts, number, previous_hash, hash)
      select resident_id, ${randomUUID()}::uuid, account_id, document, act, agreed_by, version, title, text_sm3, agreed_at, channel,
        request_id, facts, number + 1, hash, hash from consent_receipt where resident_id = ${residentId} and number = ${length}`.execute(db)
    await rehash(db, residentId, length + 1, length + 1)
    await headFromEntries(db, residentId)
    return length + 1
  },
  truncateTail: async (db, { residentId, length }, pick) => {
    const left = pick(0, length - 1)
    await sql`delete from consent_receipt where resident_id = ${residentId} and number > ${left}`.execute(db)
    await headFromEntries(db, residentId)
    return left + 1
  },
  rewriteTail: async (db, { residentId, middle, length }, pick) => {
    const number = pick(1, length)
    await sql`update consent_receipt set facts = jsonb_set(facts::jsonb, '{orgName}', '"别的医院"')
      where resident_id = ${residentId} and number = ${number}`.execute(db)
    await rehash(db, residentId, number, length)
    await headFromEntries(db, residentId)
    // Everything is whole in itself: only the checkpoints remember, the first one from that place on.
    return number <= middle ? middle : length
  },
  restoreBackup: async (db, { residentId, middle }) => {
    // As it was at the first checkpoint, heads included.
    await sql`delete from consent_receipt where resident_id = ${residentId} and number > ${middle}`.execute(db)
    await headFromEntries(db, residentId)
    return middle + 1
  },
}

async function headFromEntries(db: Database, residentId: string): Promise<void> {
  await sql`delete from consent_chain where resident_id = ${residentId}`.execute(db)
  await sql`insert into consent_chain (resident_id, number, hash, agreed_at, anchored_number)
    select resident_id, number, hash, agreed_at, number from consent_receipt
    where resident_id = ${residentId} order by number desc limit 1`.execute(db)
}

async function copyEntry(db: Database, residentId: string, from: number, to: number): Promise<void> {
  await sql`insert into consent_receipt (resident_id, id, account_id, document, act, agreed_by, version, title, text_sm3, agreed_at, channel,
      request_id, facts, number, previous_hash, hash)
    select resident_id, ${randomUUID()}::uuid, account_id, document, act, agreed_by, version, title, text_sm3, agreed_at, channel,
      request_id, facts, ${to}, hash, hash from consent_receipt where resident_id = ${residentId} and number = ${from}`.execute(db)
}

/** Ties entries from..to again, so that they are whole in themselves. */
async function rehash(db: Database, residentId: string, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    const before = await db
      .selectFrom('consent_receipt')
      .select('hash')
      .where('resident_id', '=', residentId)
      .where('number', '=', number - 1)
      .executeTakeFirst()
    const row = await db
      .selectFrom('consent_receipt')
      .selectAll()
      .select(sql<string>`facts::text`.as('facts_text'))
      .where('resident_id', '=', residentId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const previousHash = before?.hash ?? null
    const said = { document: row.document, act: row.act, by: row.agreed_by, version: row.version, title: row.title, textSm3: row.text_sm3 }
    const how = { agreedAt: toMicroseconds(row.agreed_at), channel: row.channel, requestId: row.request_id, facts: row.facts_text }
    const hash = entryHash({ residentId, number, id: row.id, accountId: row.account_id, ...said, ...how, previousHash })
    await sql`update consent_receipt set previous_hash = ${previousHash}, hash = ${hash}
      where resident_id = ${residentId} and number = ${number}`.execute(db)
  }
}
