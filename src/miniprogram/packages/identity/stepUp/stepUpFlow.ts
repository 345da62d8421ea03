import type { StepUpMeans } from '../../../../contract/identity/roads'
import type { CallFailure } from '../../../client/failure'

/** What is said over the choice: nothing yet, or what became of the last try. */
export type StepUpNews = CallFailure | 'cancelled' | 'failed' | null

/** 确认是您本人: the means there are, one of them, and back to what was asked for. */
export type StepUpState =
  | { readonly at: 'reading' }
  | { readonly at: 'unread'; readonly failure: CallFailure }
  | { readonly at: 'choosing'; readonly means: readonly StepUpMeans[]; readonly news: StepUpNews }
  | { readonly at: 'going'; readonly by: StepUpMeans; readonly means: readonly StepUpMeans[] }
  | { readonly at: 'done' }

export type StepUpEvent =
  | { type: 'startedOver' }
  | { type: 'unreadable'; failure: CallFailure }
  | { type: 'read'; means: readonly StepUpMeans[] }
  | { type: 'chosen'; by: StepUpMeans }
  | { type: 'left'; news: StepUpNews }
  | { type: 'confirmed' }

export const stepUpStart: StepUpState = { at: 'reading' }

export function stepUpFlow(state: StepUpState, event: StepUpEvent): StepUpState {
  switch (event.type) {
    case 'startedOver':
      return stepUpStart
    case 'unreadable':
      return state.at === 'reading' ? { at: 'unread', failure: event.failure } : state
    case 'read':
      return state.at === 'reading' ? afterReading(event.means) : state
    case 'chosen':
      return state.at === 'choosing' && state.means.includes(event.by) ? { at: 'going', by: event.by, means: state.means } : state
    case 'left':
      return state.at === 'going' ? { at: 'choosing', means: state.means, news: event.news } : state
    case 'confirmed':
      return state.at === 'going' ? { at: 'done' } : state
  }
}

/** With one means there is nothing to choose. */
function afterReading(means: readonly StepUpMeans[]): StepUpState {
  const [only, another] = means
  return only !== undefined && another === undefined ? { at: 'going', by: only, means } : { at: 'choosing', means, news: null }
}

const quickestFirst: readonly StepUpMeans[] = ['soter', 'face', 'pin']

/** What the cloud would take, as far as this phone can do it. */
export function meansHere(stepUpBy: readonly StepUpMeans[], hasSoter: boolean): StepUpMeans[] {
  return quickestFirst.filter((each) => stepUpBy.includes(each) && (each !== 'soter' || hasSoter))
}
