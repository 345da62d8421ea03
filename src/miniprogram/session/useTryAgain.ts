import type { CallFailure } from '../client/failure'
import { awaitsProof } from './awaitsProof'
import { useShownAgain } from './useShownAgain'

/** What was asked for by a tap and refused for want of a proof is asked for once more when the person comes back from proving it. */
export function useTryAgain(failure: CallFailure | null, tryAgain: () => void): void {
  useShownAgain(() => {
    if (awaitsProof(failure)) tryAgain()
  })
}
