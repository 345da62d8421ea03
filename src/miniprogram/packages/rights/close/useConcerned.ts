import { listGrants } from '../../../../contract/authorization/listGrants'
import { list as listFamily } from '../../../../contract/family/list'
import { liveGrants } from '../../../capabilities/authorization/grantWords'
import type { Outcome } from '../../../client/failure'
import { awaitsProof } from '../../../session/awaitsProof'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'
import { useSession } from '../../../session/useSession'

/** Names of those whom it concerns. */
export interface Concerned {
  readonly hospitals: readonly string[]
  readonly wards: readonly string[]
}

export function useConcerned() {
  const me = useSession((session) => session.me)
  const level = !me || me.proofDue ? 0 : me.level
  return useAnswer(async (): Promise<Outcome<Concerned>> => {
    const [hospitals, wards] = await Promise.all([level > 0 ? readHospitals() : nobody, level === 2 ? readWards() : nobody])
    if (!hospitals.ok) return hospitals
    if (!wards.ok) return wards
    return { ok: true, data: { hospitals: hospitals.data, wards: wards.data } }
  })
}

type Names = Outcome<readonly string[]>

const nobody: Names = { ok: true, data: [] }

async function readHospitals(): Promise<Names> {
  const outcome = await call(listGrants, {}, { own: true })
  return outcome.ok ? { ok: true, data: liveGrants(outcome.data.grants).map(({ orgName }) => orgName) } : unlessUnproven(outcome)
}

async function readWards(): Promise<Names> {
  const outcome = await call(listFamily, {})
  return outcome.ok ? { ok: true, data: outcome.data.wards.map(({ name }) => name) } : unlessUnproven(outcome)
}

/** Nothing ends with an account that has not shown who it is; nobody has to prove anything to leave. */
function unlessUnproven(refused: Extract<Names, { ok: false }>): Names {
  return awaitsProof(refused.failure) ? nobody : refused
}
