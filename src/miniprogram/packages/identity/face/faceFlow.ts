import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import type { CallFailure } from '../../../client/failure'

/**
 * 人脸核身, from the attempt to its end. Whatever WeChat's page shows on the phone proves nothing:
 * only what the server reads (`resultRead`) decides.
 */
export type FaceState =
  | { readonly at: 'starting' }
  | { readonly at: 'verifying'; readonly attemptId: string; readonly verifyId: string }
  | { readonly at: 'asking'; readonly attemptId: string; readonly stopped: boolean; readonly asked: number }
  | { readonly at: 'waiting'; readonly attemptId: string; readonly stopped: boolean; readonly asked: number }
  | { readonly at: 'ended'; readonly outcome: FaceOutcome; readonly attemptId: string | null }
  | { readonly at: 'failed'; readonly failure: CallFailure }

export type FaceEvent =
  | { type: 'attemptStarted'; attemptId: string; verifyId: string }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'faceEnded'; end: 'done' | 'stopped' | 'unsupported' }
  | { type: 'resultRead'; outcome: FaceOutcome }
  | { type: 'waitEnded' }
  | { type: 'askedAgain' }
  | { type: 'startedOver' }

export const mostQuestions = 5

export const faceStart: FaceState = { at: 'starting' }

export function faceFlow(state: FaceState, event: FaceEvent): FaceState {
  switch (event.type) {
    case 'startedOver':
      return faceStart
    case 'refused':
      return { at: 'failed', failure: event.failure }
    case 'attemptStarted':
      return state.at === 'starting' ? { at: 'verifying', attemptId: event.attemptId, verifyId: event.verifyId } : state
    case 'faceEnded':
      return state.at === 'verifying' ? afterFace(state.attemptId, event.end) : state
    case 'resultRead':
      return state.at === 'asking' ? afterAnswer(state, event.outcome) : state
    case 'waitEnded':
      return state.at === 'waiting' ? { ...state, at: 'asking' } : state
    case 'askedAgain':
      return state.at === 'ended' && state.attemptId !== null
        ? { at: 'asking', attemptId: state.attemptId, stopped: false, asked: 0 }
        : state
  }
}

function afterFace(attemptId: string, end: 'done' | 'stopped' | 'unsupported'): FaceState {
  if (end === 'unsupported') return { at: 'ended', outcome: 'otherRoad', attemptId: null }
  return { at: 'asking', attemptId, stopped: end === 'stopped', asked: 0 }
}

/** WeChat may need a moment; but of a check that was stopped on the phone no result will ever come. */
function afterAnswer({ attemptId, stopped, asked }: Extract<FaceState, { at: 'asking' }>, outcome: FaceOutcome): FaceState {
  if (outcome !== 'pending') return { at: 'ended', outcome, attemptId }
  if (stopped) return { at: 'ended', outcome: 'cancelled', attemptId }
  if (asked + 1 >= mostQuestions) return { at: 'ended', outcome: 'pending', attemptId }
  return { at: 'waiting', attemptId, stopped, asked: asked + 1 }
}
