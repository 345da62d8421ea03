import type { Handler } from '../call'
import { done } from '../result'
import { receiptsBefore } from './consentReceipts'
import type { ConsentNeeds } from './needs'

const pageSize = 50

export function receipts({ db }: Pick<ConsentNeeds, 'db'>): Handler<'consent.receipts'> {
  return async ({ input, resident }) => {
    const found = await receiptsBefore(db, resident.residentId, readCursor(input.cursor), pageSize + 1)
    const page = found.slice(0, pageSize)
    const last = page.at(-1)
    return done({ receipts: page, nextCursor: found.length > pageSize && last ? String(last.number) : null })
  }
}

/** The last row's place in the chain. An unreadable one means the beginning. */
function readCursor(cursor: string | undefined): number | null {
  return cursor !== undefined && /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null
}
