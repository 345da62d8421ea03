import { stepUpLifeMs } from '../contract/operation'

/** However the clock is set back: a proof from the future proves nothing about now. */
export function isFreshProof(at: Date | null, now: Date): boolean {
  const age = at === null ? -1 : now.getTime() - at.getTime()
  return age >= 0 && age <= stepUpLifeMs
}
