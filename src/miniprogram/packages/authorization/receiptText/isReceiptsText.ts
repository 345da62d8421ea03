import type { receiptText } from '../../../../contract/consent/receiptText'
import type { OutputOf } from '../../../../contract/operation'
import { printOf } from '../../../capabilities/consent/printOf'

/** Whether what is about to be shown is what the receipt was written over: counted anew on this phone. */
export function isReceiptsText({ receipt, agreement, sms }: OutputOf<typeof receiptText>): boolean {
  const shown = agreement ?? sms
  return shown !== null && printOf(shown) === receipt.textSm3
}
