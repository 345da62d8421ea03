import { listGrants } from '../../../../contract/authorization/listGrants'
import { list as listFamily } from '../../../../contract/family/list'
import { liveGrants } from '../../../capabilities/authorization/grantWords'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'
import { useSession } from '../../../session/useSession'

/** Names of those whom it concerns; null where they could not be read, which keeps nobody from closing. */
export interface Concerned {
  readonly hospitals: readonly string[] | null
  readonly wards: readonly string[] | null
}

export function useConcerned() {
  const me = useSession((session) => session.me)
  const level = !me || me.proofDue ? 0 : me.level
  const { remote } = useAnswer(async (): Promise<Outcome<Concerned>> => {
    const [grants, family] = await Promise.all([
      level > 0 ? call(listGrants, {}, { own: true }) : null,
      level === 2 ? call(listFamily, {}) : null,
    ])
    const hospitals = grants === null ? [] : grants.ok ? liveGrants(grants.data.grants).map(({ orgName }) => orgName) : null
    const wards = family === null ? [] : family.ok ? family.data.wards.map(({ name }) => name) : null
    return { ok: true, data: { hospitals, wards } }
  })
  return remote.at === 'ready' ? remote.data : null
}
