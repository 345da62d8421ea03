import type { FailureCode } from '../../contract/failures'
import { actingGuardian } from '../actingGuardian'
import type { Handler, ResidentCall } from '../call'
import { done, failed } from '../result'
import { appendEntry, lockChain } from './consentChain'
import { receiptOfKey, stillStands } from './consentReceipts'
import { currentText } from './currentText'
import type { ConsentNeeds } from './needs'
import { isAgreed } from './standing'
import { textSm3Of } from './texts/text'

/** The receipt is made only if the phone's SM3 of what was on the screen is the SM3 of the text in force. */
export function sign(needs: ConsentNeeds): Handler<'consent.sign'> {
  const { db, clock, random, openRequests } = needs
  return async (call) => {
    const { input, caller, resident, idempotencyKey } = call
    const by = { residentId: resident.residentId, accountId: caller.accountId }
    const now = clock.now()
    // For a child a guardian agrees to access only.
    if (call.by === 'guardian' && input.document !== 'access') return failed('resource.notFound')
    // Giving access is level 2 (design: what each level opens); the face notice itself must be signed before that.
    if (input.document === 'access' && caller.level < 2) return failed('level.tooLow')
    const text = await currentText(openRequests, by.residentId, input, now)
    if (!text) return failed('authorization.requestClosed')
    const missing = input.document === 'access' ? await missingFirst(needs, call, now) : null
    if (missing !== null) return failed(missing)
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
      const agreed = { accountId: by.accountId, act: 'agreed', by: call.by } as const
      return appendEntry(trx, chain, { id: random.uuid(), ...agreed, ...text, ...how })
    })
    // The same key with other content is a mistake of the caller, never a second meaning of the first receipt.
    const same = receipt.act === 'agreed' && receipt.by === call.by && receipt.textSm3 === textSm3 && receipt.requestId === requestId
    return same ? done(receipt) : failed('input.keyReused')
  }
}

/** What comes before giving access: one's own 用户须知 or, for a child, the guardian's own consent to act for it. */
async function missingFirst(
  { db, guardians }: ConsentNeeds,
  { resident: { residentId }, caller, by }: Pick<ResidentCall<unknown>, 'resident' | 'caller' | 'by'>,
  now: Date,
): Promise<FailureCode | null> {
  const guardian = actingGuardian({ by, caller })
  if (guardian === null)
    return (await isAgreed(db, { residentId, accountId: caller.accountId }, 'notice', now)) ? null : 'consent.noticeRequired'
  const receiptId = await guardians.consentOf(residentId, guardian)
  // Without it nobody acts for a child: as good as no guardian.
  return receiptId !== null && (await stillStands(db, residentId, receiptId)) ? null : 'resource.notFound'
}
