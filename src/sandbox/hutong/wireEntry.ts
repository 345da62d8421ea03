import type { Entry, EntryHead } from '../../contract/record/recordEntry'
import type { EntryRow } from './entries'

export function headOf(row: EntryRow): EntryHead {
  return {
    entryId: row.entry_id,
    module: row.module,
    form: row.form,
    title: row.title,
    summary: row.summary,
    occurredOn: row.occurred_on,
    visitType: row.visit_type,
    sensitive: row.sensitive,
    sourceOrg: row.source_org,
    collectedAt: row.collected_at.toISOString(),
  }
}

export function entryOf(row: EntryRow): Entry {
  return { ...headOf(row), parts: row.parts ?? [], results: row.results ?? [] }
}

/** What goes out for this row: a faulty source's entry in its own shape, whatever that is, in its place. */
export function wireEntry(row: EntryRow, whole: boolean): unknown {
  if (row.malformed !== null) return row.malformed
  return whole ? entryOf(row) : headOf(row)
}
