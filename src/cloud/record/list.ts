import type { Handler } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { readPageCursor, writePageCursor } from './pageCursor'

export function list(needs: RecordNeeds): Handler<'record.list'> {
  return async ({ input, resident }) => {
    const { residentId, documentType, documentNumber } = resident
    const { module, limit } = input
    const here = { residentId, module }
    const cursor = input.cursor === undefined ? undefined : readPageCursor(needs.vault, here, input.cursor)
    if (cursor === null) return failed('input.invalid', [{ field: 'cursor', message: '翻页位置无效，请从头看起' }])
    const [page] = await Promise.all([
      needs.recordService.list({ documentType, documentNumber, module, limit, cursor }),
      logOwnLook(needs, residentId, module),
    ])
    if (page.kind === 'unavailable') return failed('upstream.province')
    return done({ entries: page.entries, nextCursor: writePageCursor(needs.vault, here, page.nextCursor) })
  }
}
