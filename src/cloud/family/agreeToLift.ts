import type { Handler } from '../call'
import { done, failed } from '../result'
import { keepAct } from './guardianActs'
import { guardianshipsOf, lockWard, standingOf } from './guardianships'
import { liftWhereAgreed } from './liftFreeze'
import type { FamilyNeeds } from './needs'
import { stillGuardian } from './stillGuardian'
import { freezeOf, storeFreeze } from './wardFreezes'

/** Lifted when everybody who acts for this child has agreed. */
export function agreeToLift(needs: FamilyNeeds): Handler<'family.agreeToLift'> {
  const { db, clock, guardians } = needs
  const looked = lookAtEach(needs)
  return async ({ caller, resident: { residentId: wardId }, by }) => {
    const guardianId = by === 'guardian' ? caller.resident?.residentId : undefined
    if (guardianId === undefined) return failed('resource.notFound')
    await looked(wardId)
    const now = clock.now()
    const lifted = await db.transaction().execute(async (trx) => {
      await lockWard(trx, wardId)
      if (!(await guardians.of(trx, wardId, now)).includes(guardianId)) return null
      const freeze = await freezeOf(trx, wardId)
      if (!freeze) return true
      const by = { kind: 'guardian', residentId: guardianId } as const
      const isNew = !freeze.agreed.includes(guardianId)
      if (isNew) await storeFreeze(trx, wardId, { ...freeze, agreed: [...freeze.agreed, guardianId] })
      if (await liftWhereAgreed(needs, trx, { wardId, by, orgName: null, now })) return true
      if (isNew) await keepAct(needs, trx, { wardId, by, kind: 'liftAgreed', orgName: null, now })
      return false
    })
    return lifted === null ? failed('resource.notFound') : done({ lifted })
  }
}

/** Whom the registers name no more must not be waited for. */
function lookAtEach(needs: FamilyNeeds): (wardId: string) => Promise<void> {
  const stands = stillGuardian(needs)
  return async (wardId) => {
    for (const { guardianId } of await standingOf(needs, wardId)) {
      const [known] = await guardianshipsOf(needs, guardianId, wardId)
      if (known) await stands(guardianId, known)
    }
  }
}
