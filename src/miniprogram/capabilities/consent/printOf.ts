import sm3 from 'sm-crypto/src/sm3'
import { type Agreement, agreementText } from '../../../contract/consent/agreement'

/** 文字指纹: the SM3 that stands for every word of a text that was on the screen. */
export function printOf(shown: Agreement | string): string {
  return sm3(typeof shown === 'string' ? shown : agreementText(shown))
}
