import type { Handler } from '../call'
import { done, failed } from '../result'
import { appendEntry, lockExistingChain } from './consentChain'
import { latestReceipt, receiptOfKey } from './consentReceipts'
import type { ConsentNeeds } from './needs'

/** Taking back is an entry of its own behind the one it takes back, with the same text: nothing is ever removed. */
export function withdraw({ db, clock, random }: ConsentNeeds): Handler<'consent.withdraw'> {
  return async ({ input, caller, resident, idempotencyKey }) => {
    const by = { residentId: resident.residentId, accountId: caller.accountId }
    const now = clock.now()
    const receipt = await db.transaction().execute(async (trx) => {
      const chain = await lockExistingChain(trx, by.residentId)
      if (!chain) return null
      const stored = await receiptOfKey(trx, by.residentId, idempotencyKey)
      if (stored) return stored
      const latest = await latestReceipt(trx, by, input.document)
      if (latest?.receipt.act !== 'agreed') return null
      const { document, version, title, textSm3, requestId } = latest.receipt
      const text = { document, version, title, textSm3, requestId, facts: latest.facts }
      const how = { channel: caller.channel, idempotencyKey, now }
      return appendEntry(trx, chain, { id: random.uuid(), accountId: by.accountId, act: 'withdrawn', ...text, ...how })
    })
    if (!receipt) return failed('consent.notGiven')
    return receipt.act === 'withdrawn' && receipt.document === input.document ? done(receipt) : failed('input.keyReused')
  }
}
