import { type FailedAnswer, type FieldError, isFailureCode } from '../../contract/answer'
import type { FailureCode } from '../../contract/failures'
import { clientFailureText } from '../locale/clientFailures'
import { failureWords } from '../locale/failures'

/** What can go wrong before the cloud has said anything; the rest is the contract's own table. */
const clientFailures = {
  'client.offline': { retryable: true, says: 'offline' },
  'client.garbled': { retryable: true, says: 'garbled' },
  'client.subjectChanged': { retryable: true, says: 'subjectChanged' },
  'client.loginUnavailable': { retryable: true, says: 'loginUnavailable' },
  'client.privacyNeeded': { retryable: false, says: 'privacyNeeded' },
  'client.signedOut': { retryable: false, says: 'signedOut' },
} as const

export type ClientFailureCode = keyof typeof clientFailures

export interface CallFailure {
  readonly code: FailureCode | ClientFailureCode
  readonly message: string
  readonly nextStep: string
  readonly retryable: boolean
  readonly fields: readonly FieldError[]
  readonly traceId: string | null
}

export type Outcome<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly failure: CallFailure }

export function clientFailure(code: ClientFailureCode): CallFailure {
  const { retryable, says } = clientFailures[code]
  const words = { message: clientFailureText(says), nextStep: clientFailureText(`${says}Next`) }
  return { code, ...words, retryable, fields: [], traceId: null }
}

/** The catalogue's own two sentences; a code this build does not know yet keeps what the server said. */
export function answeredFailure({ error, traceId }: FailedAnswer): CallFailure {
  const known = isFailureCode(error.code) ? error.code : null
  const { message, nextStep } = known ? failureWords(known) : { message: error.message, nextStep: '' }
  return { code: known ?? 'system.unexpected', message, nextStep, retryable: error.retryable, fields: error.fields ?? [], traceId }
}
