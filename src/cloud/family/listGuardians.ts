import type { Handler } from '../call'
import { maskName } from '../masks'
import { done, failed } from '../result'
import { standingOf } from './guardianships'
import type { FamilyNeeds } from './needs'
import { mayEnd, maySee } from './ownView'
import { freezeOf } from './wardFreezes'

export function listGuardians(needs: FamilyNeeds): Handler<'family.guardians'> {
  const { db, clock, guardians: who, residents } = needs
  return async ({ caller, resident, by }) => {
    if (!(await maySee(needs, { resident, by }))) return failed('resource.notFound')
    const [all, mayAct] = await Promise.all([standingOf(needs, resident.residentId), who.of(db, resident.residentId, clock.now())])
    const acting = all.filter(({ guardianId }) => mayAct.includes(guardianId))
    const guardians = await Promise.all(
      acting.map(async ({ guardianshipId, guardianId, relation, addedAt, proof }) => ({
        guardianId: guardianshipId,
        relation,
        nameMasked: maskName((await residents.identityOf(guardianId))?.name ?? ''),
        since: addedAt.toISOString(),
        proof,
        isMe: by === 'guardian' && guardianId === caller.resident?.residentId,
      })),
    )
    const freeze = await freezeOf(db, resident.residentId)
    const named = (ids: readonly string[]) =>
      acting.flatMap(({ guardianId, guardianshipId }) => (ids.includes(guardianId) ? [guardianshipId] : []))
    const frozen = freeze && { since: freeze.since.toISOString(), by: named(freeze.by), agreedToLift: named(freeze.agreed) }
    return done({ guardians, frozen, mayEnd: await mayEnd(needs, { resident, by }) })
  }
}
