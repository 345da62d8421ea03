import type { FieldError } from '../contract/answer'
import type { FailureCode } from '../contract/failures'

export interface Failed {
  readonly ok: false
  readonly code: FailureCode
  readonly fields?: readonly FieldError[]
}

/** Expected failures are values; what is thrown is a bug. */
export type Result<Data> = { readonly ok: true; readonly data: Data } | Failed

export function done<Data>(data: Data): { ok: true; data: Data } {
  return { ok: true, data }
}

export function failed(code: FailureCode, fields?: readonly FieldError[]): Failed {
  return fields ? { ok: false, code, fields } : { ok: false, code }
}
