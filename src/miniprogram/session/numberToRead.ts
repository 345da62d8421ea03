import { failureNumbers } from '../../contract/failureNumbers'
import type { CallFailure } from '../client/failure'
import { failureNumberText as text } from '../locale/failureNumber'

type Numbered = Pick<CallFailure, 'code' | 'traceId'>

/** What is read out on the phone: 报错编号, and the first 8 of the trace id in two groups; a phone alone with itself has none. */
export function numberToRead({ code, traceId }: Numbered): string {
  const number = failureNumbers[code]
  const [, first, second] = /^([0-9a-z]{4})([0-9a-z]{4})/.exec(traceId ?? '') ?? []
  return first && second ? text('traced', { number, trace: `${first}-${second}` }) : text('alone', { number })
}

/** What is copied: nothing has to be typed off a screen. */
export function wholeNumber({ code, traceId }: Numbered): string {
  const number = failureNumbers[code]
  return traceId === null ? number : `${number} ${traceId}`
}
