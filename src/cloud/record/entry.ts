import type { Handler } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { failedRecord } from './trouble'

export function entry(needs: RecordNeeds): Handler<'record.entry'> {
  return async ({ input, resident, by, caller }) => {
    const { documentType, documentNumber } = resident
    const found = await needs.recordService.entry({ documentType, documentNumber, entryId: input.entryId })
    if (found.kind !== 'entry') return failedRecord(found)
    if (found.entry === null) return failed('resource.notFound')
    // Only the entry itself tells its module, so here the log comes after the reading.
    await logOwnLook(needs, { resident, by, caller }, found.entry.module)
    return done(found.entry)
  }
}
