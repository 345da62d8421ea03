import { guardians } from '../../../contract/family/guardians'
import { list } from '../../../contract/family/list'
import type { Ward } from '../../../contract/family/ward'
import type { OutputOf } from '../../../contract/operation'
import type { Outcome } from '../../client/failure'
import { call } from '../../session/cloud'
import { sessionStore } from '../../session/sessionStore'

export type Guardianship = OutputOf<typeof guardians>
export type Guardian = Guardianship['guardians'][number]

export interface KnownWard {
  readonly ward: Ward
  readonly guardianship: Guardianship
}

/** The ward one acts for, and everybody who does; null when nobody is acted for. */
export async function readWard(): Promise<Outcome<KnownWard | null>> {
  const { subject } = sessionStore.getState()
  if (subject === null) return { ok: true, data: null }
  const [family, guardianship] = await Promise.all([call(list, {}), call(guardians, {})])
  if (!family.ok) return family
  if (!guardianship.ok) return guardianship
  const ward = family.data.wards.find(({ residentId }) => residentId === subject.residentId)
  return { ok: true, data: ward ? { ward, guardianship: guardianship.data } : null }
}
