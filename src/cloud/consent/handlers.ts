import type { Handlers } from '../call'
import type { AccessReceipts, Database, FaceConsents } from '../ports'
import { done } from '../result'
import { hasReceipt, receiptCovers, receiptsOf } from './consentReceipts'
import { current } from './current'
import type { ConsentNeeds } from './needs'
import { sign } from './sign'
import { faceConsent } from './texts/faceConsent'

export function consentHandlers(needs: ConsentNeeds) {
  return {
    'consent.current': current(needs),
    'consent.sign': sign(needs),
    'consent.receipts': async ({ resident }) => done({ receipts: await receiptsOf(needs.db, resident.residentId) }),
  } satisfies Partial<Handlers>
}

/** What identity and authorization may ask about consent. */
export function consentPorts(db: Database): FaceConsents & AccessReceipts {
  return {
    given: (residentId, accountId) => hasReceipt(db, { residentId, accountId }, 'face', faceConsent.version),
    covers: (residentId, receiptId, requestId) => receiptCovers(db, residentId, receiptId, requestId),
  }
}
