import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Entry, EntryHead } from '../../contract/record/recordEntry'
import type { RecordModule } from '../../contract/record/recordModule'
import type { Tables } from '../database/tables'
import { readCursor, writeCursor } from './cursor'

export interface EntryFilter {
  orgName?: string | undefined
  /** China dates, both ends included. */
  from?: string | undefined
  to?: string | undefined
  visitType?: string | undefined
}

export interface ListRequest {
  module: RecordModule
  filter?: EntryFilter | undefined
  word?: string | undefined
  cursor?: string | undefined
  limit: number
}

export type ListAnswer = { ok: true; entries: EntryHead[]; nextCursor: string | null } | { ok: false; message: string }

const headColumns = ['entry_id', 'module', 'title', 'summary', 'occurred_on', 'source_org', 'collected_at', 'occurred_at'] as const

/** Newest first by keyset: the page starts in the index at the cursor, however deep it is. */
export async function listEntries(database: Kysely<Tables>, residentId: string, request: ListRequest): Promise<ListAnswer> {
  const { module, filter = {}, word, limit } = request
  const after = request.cursor === undefined ? null : readCursor(request.cursor)
  if (request.cursor !== undefined && after === null) return { ok: false, message: '翻页位置无效' }
  const [from, to] = [chinaDay(filter.from, 0), chinaDay(filter.to, 1)]
  if (from === 'invalid' || to === 'invalid') return { ok: false, message: '查询日期无效' }

  let query = database.selectFrom('entries').select(headColumns).where('resident_id', '=', residentId).where('module', '=', module)
  if (after !== null) {
    query = query.where(sql<SqlBool>`(occurred_at, entry_id) < (${after.occurredAt}::timestamptz, ${after.entryId}::text)`)
  }
  if (from !== null) query = query.where('occurred_at', '>=', from)
  if (to !== null) query = query.where('occurred_at', '<', to)
  if (filter.visitType) query = query.where('visit_type', '=', filter.visitType)
  if (filter.orgName) query = query.where('source_org', 'like', pattern(filter.orgName))
  if (word) {
    const like = pattern(word)
    query = query.where(sql<SqlBool>`(title ilike ${like} or summary ilike ${like} or source_org ilike ${like}
      or sections::text ilike ${like} or results::text ilike ${like})`)
  }
  const rows = await query
    .orderBy('occurred_at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined
  return {
    ok: true,
    entries: page.map(headOf),
    nextCursor: more ? writeCursor({ occurredAt: last.occurred_at, entryId: last.entry_id }) : null,
  }
}

export async function findEntry(database: Kysely<Tables>, residentId: string, entryId: string): Promise<Entry | null> {
  const row = await database
    .selectFrom('entries')
    .select([...headColumns, 'sections', 'results'])
    .where('resident_id', '=', residentId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return row === undefined ? null : { ...headOf(row), sections: row.sections, results: row.results }
}

interface HeadRow {
  entry_id: string
  module: RecordModule
  title: string
  summary: string | null
  occurred_on: string | null
  source_org: string
  collected_at: Date
}

function headOf(row: HeadRow): EntryHead {
  return {
    entryId: row.entry_id,
    module: row.module,
    title: row.title,
    summary: row.summary,
    occurredOn: row.occurred_on,
    sourceOrg: row.source_org,
    collectedAt: row.collected_at.toISOString(),
  }
}

function chinaDay(date: string | undefined, addDays: number): Date | null | 'invalid' {
  if (date === undefined || date === '') return null
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00+08:00`) : Number.NaN
  return Number.isNaN(start) ? 'invalid' : new Date(start + addDays * 24 * 60 * 60 * 1000)
}

function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
