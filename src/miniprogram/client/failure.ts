import { type FailedAnswer, type FieldError, isFailureCode } from '../../contract/answer'
import { type FailureCode, failures } from '../../contract/failures'

/** What can go wrong before the cloud has said anything; the rest is the contract's own table. */
const clientFailures = {
  'client.offline': { retryable: true, message: '网络没有连上。', nextStep: '请检查网络后再试，您的资料没有改变。' },
  'client.garbled': { retryable: true, message: '收到的答复不完整，没有采用。', nextStep: '请稍后再试。' },
  'client.subjectChanged': { retryable: true, message: '办理人已经换了，刚才的答复没有采用。', nextStep: '请重新打开这一页。' },
  'client.loginUnavailable': { retryable: true, message: '没有取得微信登录。', nextStep: '请在微信里打开本程序后再试。' },
  'client.privacyNeeded': { retryable: false, message: '您还没有同意隐私保护指引。', nextStep: '请回到首页，阅读后再决定。' },
  'client.signedOut': { retryable: false, message: '您已退出登录。', nextStep: '请回到首页，点“登录”。' },
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
  return { code, ...clientFailures[code], fields: [], traceId: null }
}

/** The catalogue's own two sentences; a code this build does not know yet keeps what the server said. */
export function answeredFailure({ error, traceId }: FailedAnswer): CallFailure {
  const known = isFailureCode(error.code) ? error.code : null
  const { message, nextStep } = known ? failures[known] : { message: error.message, nextStep: '' }
  return { code: known ?? 'system.unexpected', message, nextStep, retryable: error.retryable, fields: error.fields ?? [], traceId }
}
