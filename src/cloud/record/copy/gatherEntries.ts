import type { OpenedEntry } from '../../../contract/record/recordEntry'
import { type RecordModule, recordModules } from '../../../contract/record/recordModule'
import type { RecordQuery, RecordService, RecordTrouble } from '../../ports'

const pageSize = 50

type Wanted = Pick<RecordQuery, 'documentType' | 'documentNumber' | 'filter'>

export type Gathered =
  | { readonly kind: 'gathered'; readonly entries: number; readonly modules: { module: RecordModule; entries: OpenedEntry[] }[] }
  | { readonly kind: 'tooMany' }
  | RecordTrouble

/** All of the modules or nothing of them: a copy that lacks something would not say so. */
export async function gatherEntries(
  recordService: RecordService,
  wanted: Wanted,
  modules: readonly RecordModule[],
  most: number,
): Promise<Gathered> {
  // In common, so that all of them stop as soon as it is clear that they are too many together.
  const count = { entries: 0 }
  const inOrder = recordModules.filter((module) => modules.includes(module))
  const read = await Promise.all(inOrder.map((module) => readModule(recordService, { ...wanted, module }, count, most)))
  const gathered: { module: RecordModule; entries: OpenedEntry[] }[] = []
  for (const [index, module] of inOrder.entries()) {
    const entries = read[index]
    if (!Array.isArray(entries)) return entries ?? { kind: 'unavailable' }
    gathered.push({ module, entries })
  }
  return { kind: 'gathered', entries: count.entries, modules: gathered }
}

async function readModule(
  recordService: RecordService,
  query: Wanted & { module: RecordModule },
  count: { entries: number },
  most: number,
): Promise<OpenedEntry[] | RecordTrouble | { kind: 'tooMany' }> {
  const entries: OpenedEntry[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await recordService.listWhole({ ...query, cursor, limit: pageSize })
    if (page.kind !== 'page') return page
    // Nothing on it and yet another one: no list ever ends like that.
    if (page.missing.length > 0 || (page.entries.length === 0 && page.nextCursor !== null)) return { kind: 'unavailable' }
    entries.push(...page.entries)
    count.entries += page.entries.length
    if (count.entries > most) return { kind: 'tooMany' }
    if (page.nextCursor === null) return entries
    cursor = page.nextCursor
  }
}
