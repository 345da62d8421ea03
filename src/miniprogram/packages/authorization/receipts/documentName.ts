import type { ConsentDocument, Receipt } from '../../../../contract/consent/agreement'
import { language } from '../../../locale/language'
import { receiptsText as text } from '../../../locale/receipts'

interface Named {
  readonly document: ConsentDocument
  readonly title: string
  readonly channel?: Receipt['channel']
}

/** The title that was signed, in 简体; for who reads another language, what we call that text. */
export function documentName({ document, title, channel }: Named): string {
  if (language() === 'hans') return title
  return channel === 'sms' ? text('smsName') : text(`${document}Name`)
}
