import type { Handler } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { readPageCursor, writePageCursor } from './pageCursor'
import { failedRecord } from './trouble'

export function list(needs: RecordNeeds): Handler<'record.list'> {
  return async ({ input, resident, by, caller }) => {
    const { residentId, documentType, documentNumber } = resident
    const { module, word, limit } = input
    const { sourceOrg: orgName, from, to, visitType } = input.filter
    if (from !== undefined && to !== undefined && to < from)
      return failed('input.invalid', [{ field: 'filter.to', message: '结束日期早于开始日期' }])
    const filter = { orgName, from, to, visitType }
    const here = { residentId, module, filter, word }
    const cursor = input.cursor === undefined ? undefined : readPageCursor(needs.vault, here, input.cursor)
    if (cursor === null) return failed('input.invalid', [{ field: 'cursor', message: '翻页位置无效，请从头看起' }])
    const [page] = await Promise.all([
      needs.recordService.list({ documentType, documentNumber, module, filter, word, limit, cursor }),
      logOwnLook(needs, { resident, by, caller }, module ?? null),
    ])
    if (page.kind !== 'page') return failedRecord(page)
    const { entries, missing, sources, empty } = page
    return done({ entries, nextCursor: writePageCursor(needs.vault, here, page.nextCursor), missing, sources, empty })
  }
}
