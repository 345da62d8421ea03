import type { Handler } from '../call'
import { done, failed } from '../result'
import { declineAllOf, nameOfAsker } from './accessRequests'
import { newestGrantOfOrg } from './grants'
import { removeBlock, storeBlock } from './hospitalBlocks'
import { describeBlocks } from './listBlocks'
import type { AuthorizationNeeds } from './needs'

/** Blocking also declines what waits, codes included. A permission that stands is not touched: that is revoking. */
export function setBlock({ db, clock }: AuthorizationNeeds): Handler<'authorization.setBlock'> {
  return async ({ input, resident }) => {
    const { residentId } = resident
    const { orgCode } = input
    const orgName = (await nameOfAsker(db, residentId, orgCode)) ?? (await newestGrantOfOrg(db, residentId, orgCode))?.org_name
    if (orgName === undefined) return failed('resource.notFound')
    if (input.blocked) {
      const now = clock.now()
      await db.transaction().execute(async (trx) => {
        await storeBlock(trx, residentId, { orgCode, orgName, blockedAt: now })
        await declineAllOf(trx, residentId, orgCode, now)
      })
    } else {
      await removeBlock(db, residentId, orgCode)
    }
    return done(await describeBlocks(db, residentId))
  }
}
