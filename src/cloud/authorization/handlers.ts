import type { BackChannelHandlers } from '../backChannel'
import type { Handlers } from '../call'
import type { OpenRequests } from '../neighbours'
import type { Clock, Database } from '../ports'
import { findOpenRequest } from './accessRequests'
import { agreeRequest } from './agreeRequest'
import { capabilities } from './capabilities'
import { checkGrant } from './checkGrant'
import { codeStatus } from './codeStatus'
import { createAccessRequest } from './createAccessRequest'
import { declineRequest } from './declineRequest'
import { issueCode } from './issueCode'
import { listAccessEvents } from './listAccessEvents'
import { listBlocks } from './listBlocks'
import { listGrants } from './listGrants'
import { listRequests } from './listRequests'
import type { AuthorizationNeeds } from './needs'
import { reportAccess } from './reportAccess'
import { readOwnRequestId } from './requestId'
import { revokeAll } from './revokeAll'
import { revokeGrant } from './revokeGrant'
import { setBlock } from './setBlock'
import { verifyCode } from './verifyCode'

export function authorizationHandlers(needs: AuthorizationNeeds) {
  return {
    'authorization.capabilities': capabilities(needs),
    'authorization.listRequests': listRequests(needs),
    'authorization.agreeRequest': agreeRequest(needs),
    'authorization.declineRequest': declineRequest(needs),
    'authorization.listBlocks': listBlocks(needs),
    'authorization.setBlock': setBlock(needs),
    'authorization.issueCode': issueCode(needs),
    'authorization.codeStatus': codeStatus(needs),
    'authorization.listGrants': listGrants(needs),
    'authorization.revokeGrant': revokeGrant(needs),
    'authorization.revokeAll': revokeAll(needs),
    'authorization.listAccessEvents': listAccessEvents(needs),
  } satisfies Partial<Handlers>
}

export function backChannelHandlers(needs: AuthorizationNeeds): Omit<BackChannelHandlers, 'takeWindowProof'> {
  return {
    createAccessRequest: (asked) => createAccessRequest(needs, asked),
    verifyCode: (typed) => verifyCode(needs, typed),
    checkGrant: (requestId) => checkGrant(needs, requestId),
    reportAccess: (look) => reportAccess(needs, look),
  }
}

/** What consent may ask: the facts of a request that is still open and this resident's own. */
export function openRequestsPort({ db, clock }: { db: Database; clock: Clock }): OpenRequests {
  return {
    async find(residentId, requestId) {
      const key = readOwnRequestId(requestId, residentId)
      const open = key ? await findOpenRequest(db, key, clock.now()) : null
      return open ? open.request : null
    },
  }
}
