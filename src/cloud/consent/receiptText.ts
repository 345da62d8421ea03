import type { Agreement, Receipt } from '../../contract/consent/agreement'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { findReceipt } from './consentReceipts'
import type { ConsentNeeds } from './needs'
import { writeSms } from './smsText'
import { writeVersion } from './texts/catalogue'
import { type Facts, sm3Of, textSm3Of } from './texts/text'

/** The text is written again from its version and facts, and shown only if its SM3 is the receipt's. */
export function receiptText({ db }: ConsentNeeds): Handler<'consent.receiptText'> {
  return async ({ input, resident }) => {
    const found = await findReceipt(db, resident.residentId, input.receiptId)
    if (!found) return failed('resource.notFound')
    const { receipt, facts } = found
    const text = receipt.channel === 'sms' ? smsOf(receipt, facts) : agreementOf(receipt, facts)
    if (text.sm3 !== receipt.textSm3) throw new Error('a receipt’s text cannot be written again as it was agreed to')
    return done({ receipt, agreement: text.agreement, sms: text.sms })
  }
}

interface WrittenAgain {
  readonly sm3: string | null
  readonly agreement: Agreement | null
  readonly sms: string | null
}

function agreementOf(receipt: Receipt, facts: Facts): WrittenAgain {
  const agreement = writeVersion(receipt.document, receipt.version, facts)
  return { sm3: agreement && textSm3Of(agreement), agreement, sms: null }
}

function smsOf(receipt: Receipt, facts: Facts): WrittenAgain {
  const sms = writeSms(receipt.version, facts)
  return { sm3: sms && sm3Of(sms), agreement: null, sms }
}
