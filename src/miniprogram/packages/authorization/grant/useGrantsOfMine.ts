import { list } from '../../../../contract/family/list'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { sessionStore } from '../../../session/sessionStore'
import { useAnswer } from '../../../session/useAnswer'

/** Ids of the permissions that this guardian gave for the ward and that still stand; null while it is not known, or oneself is meant. */
export function useGrantsOfMine(): readonly string[] | null {
  const { remote } = useAnswer(readGrantsOfMine)
  return remote.at === 'ready' ? remote.data : null
}

async function readGrantsOfMine(): Promise<Outcome<readonly string[] | null>> {
  const { subject } = sessionStore.getState()
  if (subject === null) return { ok: true, data: null }
  const family = await call(list, {})
  if (!family.ok) return family
  const ward = family.data.wards.find(({ residentId }) => residentId === subject.residentId)
  return { ok: true, data: ward?.grantsMade.map(({ grantId }) => grantId) ?? null }
}
