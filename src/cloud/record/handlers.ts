import type { Handlers } from '../call'
import { type CopyNeeds, takeCopy } from './copy/takeCopy'
import { entry } from './entry'
import { list } from './list'
import type { RecordNeeds } from './needs'
import { overview } from './overview'
import { trend } from './trend'
import { vaccineStanding } from './vaccineStanding'

export function recordHandlers(needs: RecordNeeds & CopyNeeds) {
  return {
    'record.overview': overview(needs),
    'record.list': list(needs),
    'record.entry': entry(needs),
    'record.trend': trend(needs),
    'record.vaccineStanding': vaccineStanding(needs),
    'record.takeCopy': takeCopy(needs),
  } satisfies Partial<Handlers>
}
