import { sql } from 'kysely'
import type { CheckpointStore, Clock, Database, DatabaseTransaction, Signer } from '../ports'
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './checkpoint'
import { sm3Of } from './texts/text'

interface CheckpointNeeds {
  readonly db: Database
  readonly clock: Clock
  readonly checkpointStore: CheckpointStore
  readonly signer: Signer
}

/** Enough for a morning's minute in a few files, little enough for one file to be made in a moment. */
const headsAFile = 10_000
/** Any number, the same for every process of the cloud. */
const lockKey = 20_270_101

/** Signs and exports the heads that no checkpoint covers yet; several files when there are many. */
export async function checkpointReceipts(needs: CheckpointNeeds, mostHeads = headsAFile): Promise<void> {
  let full = true
  while (full) full = (await needs.db.transaction().execute((trx) => oneCheckpoint(needs, trx, mostHeads))) === mostHeads
}

interface Head {
  readonly resident_id: string
  readonly number: number
  readonly hash: string
}

/** How many heads it took. */
async function oneCheckpoint({ clock, checkpointStore, signer }: CheckpointNeeds, trx: DatabaseTransaction, most: number): Promise<number> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as locked`.execute(trx)
  if (rows[0]?.locked !== true) return 0
  const heads: Head[] = await trx
    .selectFrom('consent_chain')
    .select(['resident_id', 'number', 'hash'])
    // A mark beyond the chain is nobody's export: the head is taken anew, and the mark set right.
    .whereRef('number', '<>', 'anchored_number')
    // What is no hash would spoil the file for all the others; a chain without an entry has none.
    .where('hash', '~', '^[0-9a-f]{64}$')
    .orderBy('resident_id')
    .limit(most)
    .execute()
  if (heads.length === 0) return 0
  const last = await adoptExported(trx, checkpointStore)
  const checkpoint: Checkpoint = {
    format: 'jiandang-checkpoint-1',
    number: last.number + 1,
    at: clock.now().toISOString(),
    previous: last.hash,
    heads: heads.map(({ resident_id, number, hash }) => [resident_id, number, hash]),
  }
  const bytes = await writeCheckpoint(checkpoint, signer.sign)
  // Exported before anything is marked: what happens to this transaction from here on loses nothing that was promised.
  await checkpointStore.write(checkpoint.number, bytes)
  await remember(trx, checkpoint, bytes)
  await markAnchored(trx, heads)
  return heads.length
}

/** A process may have ended between export and commit: what the store has more than the table is entered first. */
async function adoptExported(trx: DatabaseTransaction, store: CheckpointStore): Promise<{ number: number; hash: string | null }> {
  let last: { number: number; hash: string | null } = (await trx
    .selectFrom('consent_checkpoint')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? { number: 0, hash: null }
  for (let bytes = await store.read(last.number + 1); bytes !== null; bytes = await store.read(last.number + 1)) {
    const found = readCheckpoint(bytes)
    if (found?.checkpoint.number !== last.number + 1) throw new Error(`the store has something else as checkpoint ${last.number + 1}`)
    last = { number: found.checkpoint.number, hash: await remember(trx, found.checkpoint, bytes) }
  }
  return last
}

async function remember(trx: DatabaseTransaction, { number, at }: Checkpoint, bytes: Buffer): Promise<string> {
  const hash = sm3Of(bytes)
  await trx
    .insertInto('consent_checkpoint')
    .values({ number, at: new Date(at), hash })
    .execute()
  return hash
}

async function markAnchored(trx: DatabaseTransaction, heads: readonly Head[]): Promise<void> {
  const residents = heads.map((head) => head.resident_id)
  const numbers = heads.map((head) => head.number)
  await sql`
    update consent_chain set anchored_number = covered.number
    from unnest(${residents}::uuid[], ${numbers}::integer[]) as covered (resident_id, number)
    where consent_chain.resident_id = covered.resident_id`.execute(trx)
}
