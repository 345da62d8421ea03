import type { Handler } from '../call'
import { done, failed } from '../result'
import { appendEntry, lockChain } from './consentChain'
import { receiptOfKey } from './consentReceipts'
import { currentText } from './currentText'
import type { ConsentNeeds } from './needs'
import { isAgreed } from './standing'
import { textSm3Of } from './texts/text'

/** The receipt is made only if the phone's SM3 of what was on the screen is the SM3 of the text in force. */
export function sign({ db, clock, random, openRequests }: ConsentNeeds): Handler<'consent.sign'> {
  return async ({ input, caller, resident, idempotencyKey }) => {
    const by = { residentId: resident.residentId, accountId: caller.accountId }
    const now = clock.now()
    // Giving access is level 2 (design: what each level opens); the face notice itself must be signed before that.
    if (input.document === 'access' && caller.level < 2) return failed('level.tooLow')
    const text = await currentText(openRequests, by.residentId, input, now)
    if (!text) return failed('authorization.requestClosed')
    if (input.document === 'access' && !(await isAgreed(db, by, 'notice', now))) return failed('consent.noticeRequired')
    const { agreement, facts } = text
    const textSm3 = textSm3Of(agreement)
    if (input.version !== agreement.version || input.textSm3 !== textSm3) return failed('consent.textChanged')
    const requestId = input.document === 'access' ? input.requestId : null
    const receipt = await db.transaction().execute(async (trx) => {
      const chain = await lockChain(trx, by.residentId, now)
      const stored = await receiptOfKey(trx, by.residentId, idempotencyKey)
      if (stored) return stored
      const { document, version, title } = agreement
      const text = { document, version, title, textSm3, facts }
      const how = { channel: caller.channel, requestId, idempotencyKey, now }
      return appendEntry(trx, chain, { id: random.uuid(), accountId: by.accountId, act: 'agreed', ...text, ...how })
    })
    // The same key with other content is a mistake of the caller, never a second meaning of the first receipt.
    const same = receipt.act === 'agreed' && receipt.textSm3 === textSm3 && receipt.requestId === requestId
    return same ? done(receipt) : failed('input.keyReused')
  }
}
