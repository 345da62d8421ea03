import type { CallFailure } from '../client/failure'

const untilProven: readonly CallFailure['code'][] = ['identity.stepUpRequired', 'identity.proofDue', 'level.tooLow']

/** Whether it was refused only for want of a proof of who is there: Failure leads to a page over this one, where that can be done. */
export function awaitsProof(failure: CallFailure | null): boolean {
  return failure !== null && untilProven.includes(failure.code)
}
