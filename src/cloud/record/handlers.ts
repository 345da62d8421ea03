import type { Handlers } from '../call'
import { entry } from './entry'
import { list } from './list'
import type { RecordNeeds } from './needs'
import { overview } from './overview'

export function recordHandlers(needs: RecordNeeds) {
  return {
    'record.overview': overview(needs),
    'record.list': list(needs),
    'record.entry': entry(needs),
  } satisfies Partial<Handlers>
}
