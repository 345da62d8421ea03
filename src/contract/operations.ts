import { declineRequest } from './authorization/declineRequest'
import { issueCode } from './authorization/issueCode'
import { listAccessEvents } from './authorization/listAccessEvents'
import { listGrants } from './authorization/listGrants'
import { listRequests } from './authorization/listRequests'
import { revokeGrant } from './authorization/revokeGrant'
import { current } from './consent/current'
import { receipts } from './consent/receipts'
import { sign } from './consent/sign'
import { bindPhone } from './identity/bindPhone'
import { finishFace } from './identity/finishFace'
import { me } from './identity/me'
import { signIn } from './identity/signIn'
import { signOut } from './identity/signOut'
import { startFace } from './identity/startFace'
import { verifyRealName } from './identity/verifyRealName'
import { entry } from './record/entry'
import { list } from './record/list'
import { overview } from './record/overview'

/** Every operation of the cloud API. The phone imports its type only, and each operation where it is called. */
export const operations = {
  'identity.signIn': signIn,
  'identity.bindPhone': bindPhone,
  'identity.verifyRealName': verifyRealName,
  'identity.startFace': startFace,
  'identity.finishFace': finishFace,
  'identity.me': me,
  'identity.signOut': signOut,
  'consent.current': current,
  'consent.sign': sign,
  'consent.receipts': receipts,
  'authorization.listRequests': listRequests,
  'authorization.declineRequest': declineRequest,
  'authorization.issueCode': issueCode,
  'authorization.listGrants': listGrants,
  'authorization.revokeGrant': revokeGrant,
  'authorization.listAccessEvents': listAccessEvents,
  'record.overview': overview,
  'record.list': list,
  'record.entry': entry,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
