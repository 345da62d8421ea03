import type { ResidentCall } from './call'

/** The resident who acts as guardian in this call; null: the person acts for themselves. */
export function actingGuardian({ by, caller }: Pick<ResidentCall<unknown>, 'by' | 'caller'>): string | null {
  if (by === 'self') return null
  if (!caller.resident) throw new Error('a guardian who is nobody')
  return caller.resident.residentId
}
