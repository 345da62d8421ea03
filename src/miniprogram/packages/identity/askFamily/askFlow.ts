import type { vouchStatus } from '../../../../contract/identity/askVouch'
import type { OutputOf } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'

export type VouchStatus = OutputOf<typeof vouchStatus>

/** Six digits for whoever sits beside, until they have confirmed. The digits live in `shown` only. */
export type AskState =
  | { readonly at: 'looking' }
  | { readonly at: 'explained'; readonly failure: CallFailure | null }
  | { readonly at: 'asking' }
  | { readonly at: 'shown'; readonly code: string; readonly expiresAt: string }
  | { readonly at: 'over' }
  | { readonly at: 'vouched'; readonly phoneMasked: string | null }

export type AskEvent =
  | { type: 'asked' }
  | { type: 'given'; code: string; expiresAt: string }
  | { type: 'refused'; failure: CallFailure }
  /** `about`: the digits that were on the screen when it was asked. */
  | { type: 'looked'; status: VouchStatus; about: string | null }
  | { type: 'notLooked' }
  | { type: 'timeOver' }
  | { type: 'vouchGone' }

export const askStart: AskState = { at: 'looking' }

export function askFlow(state: AskState, event: AskEvent): AskState {
  switch (event.type) {
    case 'asked':
      return { at: 'asking' }
    case 'given':
      return state.at === 'asking' ? { at: 'shown', code: event.code, expiresAt: event.expiresAt } : state
    case 'refused':
      return state.at === 'asking' ? { at: 'explained', failure: event.failure } : state
    case 'looked':
      return afterLook(state, event.status, event.about)
    case 'notLooked':
      return state.at === 'looking' ? { at: 'explained', failure: null } : state
    case 'timeOver':
      return state.at === 'shown' ? { at: 'over' } : state
    case 'vouchGone':
      return state.at === 'vouched' ? { at: 'over' } : state
  }
}

function afterLook(state: AskState, { state: vouch, phoneMasked }: VouchStatus, about: string | null): AskState {
  if (vouch === 'vouched' && state.at !== 'vouched') return { at: 'vouched', phoneMasked }
  if (state.at === 'looking') return { at: 'explained', failure: null }
  // Mistyped too often, or run out: an answer about the digits before says nothing of these.
  return state.at === 'shown' && vouch === 'none' && about === state.code ? { at: 'over' } : state
}
