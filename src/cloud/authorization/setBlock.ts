import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import type { DatabaseTransaction } from '../ports'
import { done, failed } from '../result'
import { declineAllOf, nameOfAsker } from './accessRequests'
import { newestGrantOfOrg } from './grants'
import { type Block, removeBlock, storeBlock } from './hospitalBlocks'
import { describeBlocks } from './listBlocks'
import type { AuthorizationNeeds } from './needs'

/** Blocking also declines what waits, codes included. A permission that stands is not touched: that is revoking. */
export function setBlock({ db, clock, wardActs }: AuthorizationNeeds): Handler<'authorization.setBlock'> {
  return async ({ input, resident, by, caller }) => {
    const { residentId } = resident
    const { orgCode } = input
    const orgName = (await nameOfAsker(db, residentId, orgCode)) ?? (await newestGrantOfOrg(db, residentId, orgCode))?.org_name
    if (orgName === undefined) return failed('resource.notFound')
    const guardian = actingGuardian({ by, caller })
    const now = clock.now()
    await db.transaction().execute(async (trx) => {
      const changed = input.blocked
        ? await block(trx, residentId, { orgCode, orgName, blockedAt: now })
        : await removeBlock(trx, residentId, orgCode)
      const kind = input.blocked ? 'hospitalBlocked' : 'hospitalUnblocked'
      if (changed && guardian !== null) await wardActs.record(trx, { wardId: residentId, byResidentId: guardian, kind, orgName, now })
    })
    return done(await describeBlocks(db, residentId))
  }
}

async function block(trx: DatabaseTransaction, residentId: string, hospital: Block): Promise<boolean> {
  const stored = await storeBlock(trx, residentId, hospital)
  await declineAllOf(trx, residentId, hospital.orgCode, hospital.blockedAt)
  return stored
}
