import type { CallFailure } from '../../../client/failure'

type Act = 'freeze' | 'lift' | 'end'

/** What is being asked about one ward's guardianship: a sheet first, then the cloud. */
export interface WardState {
  readonly sheet: 'freeze' | 'end' | null
  /** With ending: take back what one gave, too. */
  readonly alsoRevoke: boolean
  readonly busy: boolean
  readonly refused: { readonly act: Act; readonly failure: CallFailure } | null
}

export type WardEvent =
  | { type: 'asked'; sheet: 'freeze' | 'end' }
  | { type: 'kept' }
  | { type: 'alsoRevokeTurned' }
  | { type: 'sent' }
  | { type: 'done' }
  | { type: 'refused'; act: Act; failure: CallFailure }

export const wardStart: WardState = { sheet: null, alsoRevoke: false, busy: false, refused: null }

export function wardFlow(state: WardState, event: WardEvent): WardState {
  switch (event.type) {
    case 'asked':
      // Never left ticked from a time before.
      return { ...state, sheet: event.sheet, alsoRevoke: false, refused: null }
    case 'kept':
      return { ...state, sheet: null }
    case 'alsoRevokeTurned':
      return { ...state, alsoRevoke: !state.alsoRevoke }
    case 'sent':
      return { ...state, sheet: null, busy: true, refused: null }
    case 'done':
      return wardStart
    case 'refused':
      return { ...state, busy: false, refused: { act: event.act, failure: event.failure } }
  }
}
