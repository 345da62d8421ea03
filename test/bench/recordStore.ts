import { connect } from '../../src/sandbox/database/connect'
import { fillManyEntries } from '../../src/sandbox/database/manyEntries'
import { migrate } from '../../src/sandbox/database/migrate'
import { writeCursor } from '../../src/sandbox/hutong/cursor'
import { listEntries, sourcesOf } from '../../src/sandbox/hutong/entries'
import { createDatabase } from '../database'
import { atMost, type Figure } from './figure'
import { interleaved, ratio } from './interleaved'

const rounds = { rounds: 9, callsARound: 200, warmUpCalls: 100 }
const long = 1_000_000
const short = 100
const deep = 900_000
const limit = 20

type Store = ReturnType<typeof connect>

/** The sandbox's own store: what it reads for one page, with a million entries beside it and with a hundred. */
export async function measureStore(): Promise<Figure[]> {
  const files = await createDatabase()
  const store = connect(files.url)
  try {
    await migrate(store)
    await fillManyEntries(store, 'long', long)
    await fillManyEntries(store, 'short', short)
    const module = 'report' as const
    const cursor = await cursorAt(store, 'long', deep)
    const p50 = await interleaved(
      {
        longModule: () => firstPage(store, 'long', module),
        shortModule: () => firstPage(store, 'short', module),
        longTimeLine: () => firstPage(store, 'long'),
        shortTimeLine: () => firstPage(store, 'short'),
        deep: () => page(store, 'long', { cursor }),
        notDeep: () => page(store, 'long', {}),
      },
      rounds,
    )
    return [
      atMost('store: first page of a module, 1,000,000 entries / 100 (p50)', ratio(p50, 'longModule', 'shortModule'), '×', 1.2),
      atMost('store: first page of the time line, 1,000,000 entries / 100 (p50)', ratio(p50, 'longTimeLine', 'shortTimeLine'), '×', 1.2),
      atMost('store: a page 900,000 entries deep / the first (p50)', ratio(p50, 'deep', 'notDeep'), '×', 2),
    ]
  } finally {
    await store.destroy()
    await files.drop()
  }
}

/** What the service reads for a first page: the entries, and the list's sources. */
async function firstPage(store: Store, residentId: string, module?: 'report'): Promise<void> {
  await Promise.all([page(store, residentId, { module }), sourcesOf(store, residentId, module)])
}

async function page(store: Store, residentId: string, wanted: { module?: 'report' | undefined; cursor?: string }): Promise<void> {
  const list = await listEntries(store, residentId, { ...wanted, limit })
  if (!list.ok || list.rows.length !== limit) throw new Error(`${residentId} has no full page: nothing is measured`)
}

/** The cursor of the page that ends so many entries deep, as the service would have given it out. */
async function cursorAt(store: Store, residentId: string, depth: number): Promise<string> {
  const last = await store
    .selectFrom('entries')
    .select(['occurred_at', 'entry_id'])
    .where('resident_id', '=', residentId)
    .orderBy('occurred_at', 'desc')
    .orderBy('entry_id', 'desc')
    .offset(depth - 1)
    .limit(1)
    .executeTakeFirstOrThrow()
  const unfiltered = [residentId, ...Array.from({ length: 6 }, () => undefined)]
  return writeCursor({ occurredAt: last.occurred_at, entryId: last.entry_id }, unfiltered)
}
