import type { RecordPage } from '../../src/cloud/ports'
import type { Entry, EntryHead, LaboratoryResult } from '../../src/contract/record/recordEntry'

/** Entries of an ordinary kind: a test says only what it is about. */
export function entryHead(more: Partial<EntryHead> = {}): EntryHead {
  return {
    entryId: 'entry-1',
    module: 'report',
    form: 'laboratory',
    title: '血常规',
    summary: '未见异常',
    occurredOn: '2026-05-04',
    visitType: 'outpatient',
    sensitive: null,
    sourceOrg: '中山大学附属第一医院',
    collectedAt: '2026-05-05T02:00:00.000Z',
    ...more,
  }
}

export function wholeEntry(more: Partial<Entry> = {}): Entry {
  return { ...entryHead(), parts: [], results: [], ...more }
}

export function laboratoryResult(more: Partial<LaboratoryResult> = {}): LaboratoryResult {
  const glucose = { item: 'GLU', name: '空腹血糖（GLU）', value: '5.6', unit: 'mmol/L', range: '3.9–6.1' }
  return { ...glucose, flag: null, method: null, instrument: null, ...more }
}

export function asRead<Item extends EntryHead>(entry: Item): Item & { state: 'read' } {
  return { ...entry, state: 'read' }
}

export function pageOf<Item>(entries: Item[], more: Partial<RecordPage<Item>> = {}): RecordPage<Item> {
  return { kind: 'page', entries, nextCursor: null, missing: [], sources: [], empty: null, ...more }
}
