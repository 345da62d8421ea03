import { createHash } from 'node:crypto'
import { agreementText } from '../../contract/consent/agreement'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { storeReceipt } from './consentReceipts'
import { currentText } from './currentText'
import type { ConsentNeeds } from './needs'

/** The receipt is made only if the phone's SM3 of what was on the screen is the SM3 of the text in force. */
export function sign({ db, clock, random, openRequests }: ConsentNeeds): Handler<'consent.sign'> {
  return async ({ input, caller, resident, idempotencyKey }) => {
    // Giving access is level 2 (design: what each level opens); the face notice itself must be signed before that.
    if (input.document === 'access' && caller.level < 2) return failed('level.tooLow')
    const agreement = await currentText(openRequests, resident.residentId, input)
    if (!agreement) return failed('authorization.requestClosed')
    const textSm3 = createHash('sm3').update(agreementText(agreement)).digest('hex')
    if (input.version !== agreement.version || input.textSm3 !== textSm3) return failed('consent.textChanged')
    const requestId = input.document === 'access' ? input.requestId : null
    const receipt = await storeReceipt(db, {
      residentId: resident.residentId,
      id: random.uuid(),
      accountId: caller.accountId,
      document: agreement.document,
      version: agreement.version,
      title: agreement.title,
      textSm3,
      agreedAt: clock.now(),
      channel: caller.channel,
      requestId,
      idempotencyKey,
    })
    // The same key with other content is a mistake of the caller, never a second meaning of the first receipt.
    const same = receipt.textSm3 === textSm3 && receipt.requestId === requestId
    return same ? done(receipt) : failed('input.keyReused')
  }
}
