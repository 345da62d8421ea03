import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Entry } from '../../contract/record/recordEntry'
import type { RecordModule } from '../../contract/record/recordModule'
import type { EntriesTable, Tables } from '../database/tables'
import { readCursor, writeCursor } from './cursor'
import { containsWord } from './wordSearch'

export interface EntryFilter {
  orgName?: string | undefined
  /** China dates, both ends included. */
  from?: string | undefined
  to?: string | undefined
  visitType?: string | undefined
}

export interface ListRequest {
  /** Absent: all six in one order. */
  module?: RecordModule | undefined
  filter?: EntryFilter | undefined
  word?: string | undefined
  cursor?: string | undefined
  limit: number
  /** With parts and results. */
  whole?: boolean | undefined
  /** A module that cannot be read just now. */
  without?: RecordModule | undefined
}

const headColumns = [
  'entry_id',
  'module',
  'form',
  'title',
  'summary',
  'occurred_on',
  'visit_type',
  'sensitive',
  'source_org',
  'collected_at',
  'occurred_at',
  'malformed',
] as const

export type EntryRow = Omit<Pick<EntriesTable, (typeof headColumns)[number]>, 'malformed'> & {
  malformed: unknown
  parts?: Entry['parts']
  results?: Entry['results']
}

export type EntryPage = { ok: true; rows: EntryRow[]; nextCursor: string | null } | { ok: false; message: string }

/** Newest first by keyset: the page starts in the index at the cursor, however deep it is. */
export async function listEntries(database: Kysely<Tables>, residentId: string, request: ListRequest): Promise<EntryPage> {
  const { module, filter = {}, word, limit, whole = false, without } = request
  const list = [residentId, module, filter.orgName, filter.from, filter.to, filter.visitType, word]
  const after = request.cursor === undefined ? null : readCursor(request.cursor, list)
  if (request.cursor !== undefined && after === null) return { ok: false, message: '翻页位置无效' }
  const [from, to] = [chinaDay(filter.from, 0), chinaDay(filter.to, 1)]
  if (from === 'invalid' || to === 'invalid') return { ok: false, message: '查询日期无效' }

  let query = database
    .selectFrom('entries')
    .select(headColumns)
    .$if(whole, (select) => select.select(['parts', 'results']))
    .where('resident_id', '=', residentId)
  if (module !== undefined) query = query.where('module', '=', module)
  if (without !== undefined) query = query.where('module', '!=', without)
  if (after !== null) {
    query = query.where(sql<SqlBool>`(occurred_at, entry_id) < (${after.occurredAt}::timestamptz, ${after.entryId}::text)`)
  }
  if (from !== null) query = query.where('occurred_at', '>=', from)
  if (to !== null) query = query.where('occurred_at', '<', to)
  if (filter.visitType) query = query.where(sql<SqlBool>`visit_type = ${filter.visitType}`)
  if (filter.orgName) query = query.where('source_org', '=', filter.orgName)
  if (word) query = query.where(containsWord(word))
  const rows = await query
    .orderBy('occurred_at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined
  return { ok: true, rows: page, nextCursor: more ? writeCursor({ occurredAt: last.occurred_at, entryId: last.entry_id }, list) : null }
}

export async function findEntry(database: Kysely<Tables>, residentId: string, entryId: string): Promise<EntryRow | null> {
  const row = await database
    .selectFrom('entries')
    .select([...headColumns, 'parts', 'results'])
    .where('resident_id', '=', residentId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return row ?? null
}

/** Every source organisation of one module, or of all six. */
export async function sourcesOf(database: Kysely<Tables>, residentId: string, module: RecordModule | undefined): Promise<string[]> {
  let query = database.selectFrom('entry_sources').select('source_org').distinct().where('resident_id', '=', residentId)
  if (module !== undefined) query = query.where('module', '=', module)
  return (await query.orderBy('source_org').execute()).map((row) => row.source_org)
}

function chinaDay(date: string | undefined, addDays: number): Date | null | 'invalid' {
  if (date === undefined || date === '') return null
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00+08:00`) : Number.NaN
  return Number.isNaN(start) ? 'invalid' : new Date(start + addDays * 24 * 60 * 60 * 1000)
}
