import type { Handler } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'

export function list(needs: RecordNeeds): Handler<'record.list'> {
  return async ({ input, resident }) => {
    const { documentType, documentNumber } = resident
    const page = await needs.recordService.list({ documentType, documentNumber, ...input })
    if (page.kind === 'unavailable') return failed('upstream.province')
    await logOwnLook(needs, resident.residentId, input.module)
    return done({ entries: page.entries, nextCursor: page.nextCursor })
  }
}
