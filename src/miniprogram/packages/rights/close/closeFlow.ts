import type { closeAccount } from '../../../../contract/identity/closeAccount'
import type { OutputOf } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'

export type Closed = OutputOf<typeof closeAccount>

/** 注销: read, asked once more, done; what comes after it is nobody's, and not of this flow. */
export type CloseState = { readonly at: 'telling'; readonly refused: CallFailure | null } | { readonly at: 'asking' | 'closing' }

export type CloseEvent = { type: 'asked' | 'kept' | 'confirmed' } | { type: 'refused'; failure: CallFailure }

export const closeStart: CloseState = { at: 'telling', refused: null }

export function closeFlow(state: CloseState, event: CloseEvent): CloseState {
  switch (event.type) {
    case 'asked':
      return state.at === 'telling' ? { at: 'asking' } : state
    case 'kept':
      return state.at === 'asking' ? closeStart : state
    case 'confirmed':
      return state.at === 'asking' ? { at: 'closing' } : state
    case 'refused':
      return state.at === 'closing' ? { at: 'telling', refused: event.failure } : state
  }
}
