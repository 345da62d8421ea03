import type { Handler } from '../call'
import { done, failed } from '../result'
import { closeRequest, findOpenRequest } from './accessRequests'
import { describeOne } from './describeGrants'
import { findGrantOfRequest } from './grantConsents'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readOwnRequestId } from './requestId'
import { wishToGrant } from './wishToGrant'

/** 方式一: request answered, grant written, wish queued in one commit; agreeing again after a lost answer is agreeing once. */
export function agreeRequest(needs: AuthorizationNeeds): Handler<'authorization.agreeRequest'> {
  return async ({ input, resident }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    if (!key) return failed('resource.notFound')
    const [open, version] = await Promise.all([
      findOpenRequest(needs.db, key, needs.clock.now()),
      needs.accessReceipts.versionOf(resident.residentId, input.receiptId, input.requestId),
    ])
    if (open && open.request.kind !== 'booking') return failed('authorization.needsCode')
    if (open && version === null) return failed('consent.required')
    const grantId = open && version !== null ? await grantOnce(needs, key, input.receiptId, version) : null
    const given = grantId ?? (await givenBefore(needs, key))
    const grant = given ? await describeOne(needs, resident.residentId, given) : null
    return grant ? done(grant) : failed('authorization.requestClosed')
  }
}

/** null when somebody answered it a moment earlier. */
async function grantOnce(needs: AuthorizationNeeds, key: RequestKey, receiptId: string, consentVersion: string): Promise<string | null> {
  const { db, clock, random, wishStored } = needs
  const now = clock.now()
  const granted = await db.transaction().execute(async (trx) => {
    const request = await closeRequest(trx, key, 'used', now)
    if (!request) return null
    const { orgName, kind: way } = request
    const queue = { residentId: key.residentId, orgCode: request.orgCode }
    const grantId = await wishToGrant(trx, { ...queue, id: random.uuid(), orgName, way, requestId: key.id, receiptId, consentVersion, now })
    return { grantId, queue }
  })
  if (granted) await wishStored(granted.queue)
  return granted?.grantId ?? null
}

async function givenBefore({ db }: AuthorizationNeeds, key: RequestKey): Promise<string | null> {
  return (await findGrantOfRequest(db, key.residentId, key.id))?.id ?? null
}
