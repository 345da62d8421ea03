import type { Handler } from '../call'
import { done, failed } from '../result'
import { keepAct } from './guardianActs'
import { lockWard } from './guardianships'
import type { FamilyNeeds } from './needs'
import { freezeOf, storeFreeze } from './wardFreezes'
import { isSettled } from './windowEvidence'

/** At once and alone. Said again by who had agreed to end it, it is a dispute again. */
export function freeze(needs: FamilyNeeds): Handler<'family.freeze'> {
  const { db, clock, guardians } = needs
  return async ({ caller, resident: { residentId: wardId }, by }) => {
    const guardianId = by === 'guardian' ? caller.resident?.residentId : undefined
    if (guardianId === undefined) return failed('resource.notFound')
    const now = clock.now()
    const refused = await db.transaction().execute(async (trx) => {
      await lockWard(trx, wardId)
      // Ended while this waited: they have no say any more.
      if (!(await guardians.of(trx, wardId, now)).includes(guardianId)) return 'resource.notFound'
      // What a window has decided is not undone by whom it decided against; the others may have a dispute of their own.
      if (await isSettled(trx, wardId, guardianId, now)) return 'family.settled'
      const before = await freezeOf(trx, wardId)
      if (before?.by.includes(guardianId) && !before.agreed.includes(guardianId)) return null
      const others = (ids: readonly string[]) => ids.filter((each) => each !== guardianId)
      const said = { since: before?.since ?? now, by: [...others(before?.by ?? []), guardianId], agreed: others(before?.agreed ?? []) }
      await storeFreeze(trx, wardId, said)
      const guardian = { kind: 'guardian', residentId: guardianId } as const
      await keepAct(needs, trx, { wardId, by: guardian, kind: 'frozen', orgName: null, now })
      return null
    })
    return refused ? failed(refused) : done({})
  }
}
