import { guardians } from '../../../../contract/family/guardians'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import type { Guardianship } from '../readWard'

/** Who acts for oneself; null for whom nobody ever may: below 14 the guardians see to it, from 18 it is over. */
export async function readGuardians(): Promise<Outcome<Guardianship | null>> {
  const outcome = await call(guardians, {})
  if (outcome.ok) return outcome
  return outcome.failure.code === 'resource.notFound' ? { ok: true, data: null } : outcome
}
