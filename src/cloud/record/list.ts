import type { Handler } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'

export function list(needs: RecordNeeds): Handler<'record.list'> {
  return async ({ input, resident }) => {
    const { documentType, documentNumber } = resident
    const [page] = await Promise.all([
      needs.recordService.list({ documentType, documentNumber, ...input }),
      logOwnLook(needs, resident.residentId, input.module),
    ])
    if (page.kind === 'unavailable') return failed('upstream.province')
    return done({ entries: page.entries, nextCursor: page.nextCursor })
  }
}
