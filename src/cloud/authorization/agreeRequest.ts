import { actingGuardian } from '../actingGuardian'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { closeRequest, findOpenRequest } from './accessRequests'
import { describeOne } from './describeGrants'
import { giverOf } from './giver'
import { findGrantOfRequest } from './grantConsents'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readOwnRequestId } from './requestId'
import { wishToGrant } from './wishToGrant'

/** 方式一: request answered, grant written, wish queued in one commit; agreeing again after a lost answer is agreeing once. */
export function agreeRequest(needs: AuthorizationNeeds): Handler<'authorization.agreeRequest'> {
  return async ({ input, resident, by, caller }) => {
    const key = readOwnRequestId(input.requestId, resident.residentId)
    if (!key) return failed('resource.notFound')
    const guardian = actingGuardian({ by, caller })
    const guardianAccount = guardian === null ? undefined : caller.accountId
    const [open, version] = await Promise.all([
      findOpenRequest(needs.db, key, needs.clock.now()),
      needs.accessReceipts.versionOf(resident.residentId, input.receiptId, input.requestId, guardianAccount),
    ])
    if (open && open.request.kind !== 'booking') return failed('authorization.needsCode')
    if (open && version === null) return failed('consent.required')
    const agreed = version === null ? null : { receiptId: input.receiptId, consentVersion: version, guardian }
    const grantId = open && agreed ? await grantOnce(needs, key, agreed) : null
    if (grantId === 'mayNot') return failed('resource.notFound')
    const given = grantId ?? (await givenBefore(needs, key))
    const grant = given ? await describeOne(needs, { resident, by }, given) : null
    return grant ? done(grant) : failed('authorization.requestClosed')
  }
}

interface Agreed {
  readonly receiptId: string
  readonly consentVersion: string
  readonly guardian: string | null
}

/** null when somebody answered it a moment earlier, `mayNot` when the guardian acts no more. */
async function grantOnce(needs: AuthorizationNeeds, key: RequestKey, { guardian, ...consent }: Agreed): Promise<string | null | 'mayNot'> {
  const { db, clock, random, wishStored } = needs
  const now = clock.now()
  const granted = await db.transaction().execute(async (trx) => {
    const giver = await giverOf(needs, trx, key.residentId, guardian, now)
    if (giver === 'mayNot') return giver
    const request = await closeRequest(trx, key, 'used', now)
    if (!request) return null
    const { orgName, kind: way } = request
    const queue = { residentId: key.residentId, orgCode: request.orgCode }
    const grantId = await wishToGrant(needs, trx, { ...queue, id: random.uuid(), orgName, way, requestId: key.id, ...consent, giver, now })
    return { grantId, queue }
  })
  if (granted === null || granted === 'mayNot') return granted
  await wishStored(granted.queue)
  return granted.grantId
}

async function givenBefore({ db }: AuthorizationNeeds, key: RequestKey): Promise<string | null> {
  return (await findGrantOfRequest(db, key.residentId, key.id))?.id ?? null
}
