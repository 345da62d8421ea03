import type { Grant } from '../../../../contract/authorization/listGrants'
import type { CallFailure } from '../../../client/failure'

/** 方式一: from the signed agreement to the hospital having its permission. */
export type AgreedState =
  | { readonly at: 'sending' | 'ended' }
  | { readonly at: 'agreed'; readonly grant: Grant }
  | { readonly at: 'failed'; readonly failure: CallFailure }

export type AgreedEvent =
  | { type: 'triedAgain' }
  | { type: 'agreed'; grant: Grant }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'requestEnded' }

export const agreedStart: AgreedState = { at: 'sending' }

export function agreedFlow(state: AgreedState, event: AgreedEvent): AgreedState {
  switch (event.type) {
    case 'triedAgain':
      return state.at === 'failed' ? agreedStart : state
    case 'agreed':
      return { at: 'agreed', grant: event.grant }
    case 'refused':
      return state.at === 'sending' ? { at: 'failed', failure: event.failure } : state
    case 'requestEnded':
      return state.at === 'sending' ? { at: 'ended' } : state
  }
}

/** The province may still confirm. */
export function isRecording(state: AgreedState): boolean {
  return state.at === 'agreed' && state.grant.state === 'recording'
}
