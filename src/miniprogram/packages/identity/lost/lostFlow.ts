import type { reportLost } from '../../../../contract/identity/devices'
import type { OutputOf } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'

/** 手机丢失: read, asked once more, reported. Nothing is ended by coming back from a proof of who is there: it is asked again. */
export type LostState =
  | { readonly at: 'telling'; readonly refused: CallFailure | null }
  | { readonly at: 'asking' | 'reporting' }
  | { readonly at: 'done'; readonly result: LostResult }

export type LostResult = OutputOf<typeof reportLost>

export type LostEvent =
  | { type: 'asked' | 'left' | 'confirmed' }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'reported'; result: LostResult }

export const lostStart: LostState = { at: 'telling', refused: null }

export function lostFlow(state: LostState, event: LostEvent): LostState {
  switch (event.type) {
    case 'asked':
      return state.at === 'telling' ? { at: 'asking' } : state
    case 'left':
      return state.at === 'asking' ? lostStart : state
    case 'confirmed':
      return state.at === 'asking' ? { at: 'reporting' } : state
    case 'refused':
      return state.at === 'reporting' ? { at: 'telling', refused: event.failure } : state
    case 'reported':
      return state.at === 'reporting' ? { at: 'done', result: event.result } : state
  }
}
