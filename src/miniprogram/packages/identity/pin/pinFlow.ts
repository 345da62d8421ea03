import { isWeakPin } from '../../../../contract/identity/pinCode'
import type { CallFailure } from '../../../client/failure'
import { pinText as text } from '../../../locale/pin'

export type PinField = 'code' | 'pin' | 'again'

/** A code by SMS and the PIN with it, from the first tap to the answer. Digits live here alone, and go with the page. */
export interface PinState {
  readonly at: 'notSent' | 'sending' | 'typing' | 'checking' | 'done'
  /** Where the last SMS went. */
  readonly phoneMasked: string | null
  /** By the server's clock: from then on another SMS may be asked for. */
  readonly resendAt: number
  readonly digits: Readonly<Record<PinField, string>>
  /** Tried once: what is missing is said. */
  readonly tried: boolean
  readonly failure: CallFailure | null
}

export type PinEvent =
  | { type: 'sendAsked' }
  | { type: 'sent'; phoneMasked: string; now: number }
  | { type: 'typed'; field: PinField; value: string }
  | { type: 'submitted'; ready: boolean }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'confirmed' }

const resendAfterMs = 60_000
const noDigits = { code: '', pin: '', again: '' } as const

export const pinStart: PinState = { at: 'notSent', phoneMasked: null, resendAt: 0, digits: noDigits, tried: false, failure: null }

export function pinFlow(state: PinState, event: PinEvent): PinState {
  switch (event.type) {
    case 'sendAsked':
      return { ...state, at: 'sending', failure: null }
    case 'sent': {
      // A new SMS makes the code of the one before worthless; the PIN may stay.
      const digits = { ...state.digits, code: '' }
      return { ...state, at: 'typing', phoneMasked: event.phoneMasked, resendAt: event.now + resendAfterMs, digits, tried: false }
    }
    case 'typed':
      return { ...state, digits: { ...state.digits, [event.field]: event.value.replace(/\D/g, '').slice(0, 6) }, failure: null }
    case 'submitted':
      return { ...state, tried: true, at: event.ready ? 'checking' : state.at, failure: null }
    case 'refused':
      return afterRefusal(state, event.failure)
    case 'confirmed':
      return { ...pinStart, at: 'done' }
  }
}

/** A wrong pair: the code can be compared with the SMS as it stands, the hidden PIN only be typed again. What did not go out changes nothing. */
function afterRefusal(state: PinState, failure: CallFailure): PinState {
  const at = state.phoneMasked === null ? 'notSent' : 'typing'
  const digits =
    failure.code === 'identity.pinWrong' || failure.code === 'identity.pinWeak' ? { ...noDigits, code: state.digits.code } : state.digits
  return { ...state, at, failure, tried: false, digits }
}

export interface PinReading {
  readonly wrong: Readonly<Record<PinField, string | null>>
  readonly ready: boolean
}

/** `isNew`: the PIN is set here and now, so it is typed twice and must not be easily guessed; the birthday only the server knows. */
export function readPin({ digits: { code, pin, again }, tried }: PinState, isNew: boolean): PinReading {
  const codeWrong = code.length === 6 ? null : text('codeMissing')
  const pinWrong = pin.length < 6 ? text('pinMissing') : isNew && isWeakPin(pin, null) ? text('weak') : null
  const againWrong = isNew && again !== pin ? text('againMissing') : null
  // What is wrong with six digits is said as soon as they are there; what is missing, only after a try.
  return {
    wrong: {
      code: tried ? codeWrong : null,
      pin: tried || pin.length === 6 ? pinWrong : null,
      again: tried || again.length === 6 ? againWrong : null,
    },
    ready: codeWrong === null && pinWrong === null && againWrong === null,
  }
}
