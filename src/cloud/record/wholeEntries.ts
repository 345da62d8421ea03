import type { OpenedEntry } from '../../contract/record/recordEntry'
import type { RecordQuery, RecordService, RecordTrouble } from '../ports'

/** No question of one person may keep the province busy for longer. */
const mostPages = 6
const pageSize = 50

type Wanted = Omit<RecordQuery, 'cursor' | 'limit' | 'patienceMs'>

/** Whole entries of one list after the other, each newest first and each entry once, as many as fit the bound; `more` when there are others. */
export async function wholeEntries(
  recordService: RecordService,
  ...lists: readonly Wanted[]
): Promise<{ kind: 'entries'; entries: OpenedEntry[]; more: boolean } | RecordTrouble> {
  const entries = new Map<string, OpenedEntry>()
  let left = mostPages
  let more = false
  for (const wanted of lists) {
    let cursor: string | null | undefined
    while (cursor !== null && left > 0) {
      left -= 1
      const page = await recordService.listWhole({ ...wanted, cursor, limit: pageSize })
      if (page.kind !== 'page') return page
      // One without an id to know it by counts as another one.
      for (const entry of page.entries) entries.set(entry.entryId ?? `unreadable ${entries.size}`, entry)
      cursor = page.nextCursor
    }
    more ||= cursor !== null
  }
  return { kind: 'entries', entries: [...entries.values()], more }
}
