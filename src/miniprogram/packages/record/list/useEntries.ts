import { list } from '../../../../contract/record/list'
import type { RecordModule } from '../../../../contract/record/recordModule'
import { call } from '../../../session/cloud'
import { usePages } from '../../../session/usePages'

/** One module, a page at a time. */
export function useEntries(module: RecordModule) {
  const { items: entries, ...pages } = usePages(async (cursor) => {
    const outcome = await call(list, cursor === undefined ? { module } : { module, cursor })
    return outcome.ok ? { ok: true, items: outcome.data.entries, nextCursor: outcome.data.nextCursor } : outcome
  })
  return { entries, ...pages }
}
