import { agreeRequest } from './authorization/agreeRequest'
import { capabilities } from './authorization/capabilities'
import { codeStatus } from './authorization/codeStatus'
import { declineRequest } from './authorization/declineRequest'
import { listBlocks, setBlock } from './authorization/hospitalBlocks'
import { issueCode } from './authorization/issueCode'
import { listAccessEvents } from './authorization/listAccessEvents'
import { listGrants } from './authorization/listGrants'
import { listRequests } from './authorization/listRequests'
import { revokeAll } from './authorization/revokeAll'
import { revokeGrant } from './authorization/revokeGrant'
import { current } from './consent/current'
import { notice } from './consent/notice'
import { receipts } from './consent/receipts'
import { receiptText } from './consent/receiptText'
import { sign } from './consent/sign'
import { standing } from './consent/standing'
import { withdraw } from './consent/withdraw'
import { acts } from './family/acts'
import { addWard } from './family/addWard'
import { agreeToLift, endGuardian, freeze, guardians } from './family/guardians'
import { list as listFamily } from './family/list'
import { removeWard } from './family/removeWard'
import { upgradeNumber } from './family/upgradeNumber'
import { acceptVouch, askVouch, vouchStatus } from './identity/askVouch'
import { bindPhone } from './identity/bindPhone'
import { closeAccount } from './identity/closeAccount'
import { devices, endDevice, reportLost } from './identity/devices'
import { finishFace } from './identity/finishFace'
import { finishPin } from './identity/finishPin'
import { finishSoter } from './identity/finishSoter'
import { healthCode } from './identity/healthCode'
import { me } from './identity/me'
import { roads } from './identity/roads'
import { sendPinCode } from './identity/sendPinCode'
import { signIn } from './identity/signIn'
import { signOut } from './identity/signOut'
import { startFace } from './identity/startFace'
import { startSoter } from './identity/startSoter'
import { verifyRealName } from './identity/verifyRealName'
import { vouch } from './identity/vouch'
import { list as listMessages } from './message/list'
import { markRead } from './message/markRead'
import { recordAnswers } from './message/recordAnswers'
import { subscriptions } from './message/subscriptions'
import { entry } from './record/entry'
import { list } from './record/list'
import { overview } from './record/overview'
import { takeCopy } from './record/takeCopy'
import { trend } from './record/trend'
import { vaccineStanding } from './record/vaccineStanding'
import { act } from './ticket/act'
import { attach } from './ticket/attach'
import { complain } from './ticket/complain'
import { list as listTickets } from './ticket/list'
import { move } from './ticket/move'
import { report } from './ticket/report'

/** Every operation of the cloud API. The phone imports its type only, and each operation where it is called. */
export const operations = {
  'identity.signIn': signIn,
  'identity.bindPhone': bindPhone,
  'identity.verifyRealName': verifyRealName,
  'identity.startFace': startFace,
  'identity.finishFace': finishFace,
  'identity.me': me,
  'identity.signOut': signOut,
  'identity.roads': roads,
  'identity.startSoter': startSoter,
  'identity.finishSoter': finishSoter,
  'identity.sendPinCode': sendPinCode,
  'identity.finishPin': finishPin,
  'identity.askVouch': askVouch,
  'identity.vouchStatus': vouchStatus,
  'identity.acceptVouch': acceptVouch,
  'identity.vouch': vouch,
  'identity.devices': devices,
  'identity.endDevice': endDevice,
  'identity.reportLost': reportLost,
  'identity.closeAccount': closeAccount,
  'identity.healthCode': healthCode,
  'consent.notice': notice,
  'consent.current': current,
  'consent.sign': sign,
  'consent.withdraw': withdraw,
  'consent.standing': standing,
  'consent.receipts': receipts,
  'consent.receiptText': receiptText,
  'authorization.capabilities': capabilities,
  'authorization.listRequests': listRequests,
  'authorization.agreeRequest': agreeRequest,
  'authorization.declineRequest': declineRequest,
  'authorization.listBlocks': listBlocks,
  'authorization.setBlock': setBlock,
  'authorization.issueCode': issueCode,
  'authorization.codeStatus': codeStatus,
  'authorization.listGrants': listGrants,
  'authorization.revokeGrant': revokeGrant,
  'authorization.revokeAll': revokeAll,
  'authorization.listAccessEvents': listAccessEvents,
  'message.list': listMessages,
  'message.markRead': markRead,
  'message.subscriptions': subscriptions,
  'message.recordAnswers': recordAnswers,
  'family.list': listFamily,
  'family.addWard': addWard,
  'family.removeWard': removeWard,
  'family.guardians': guardians,
  'family.endGuardian': endGuardian,
  'family.freeze': freeze,
  'family.agreeToLift': agreeToLift,
  'family.acts': acts,
  'family.upgradeNumber': upgradeNumber,
  'ticket.complain': complain,
  'ticket.report': report,
  'ticket.attach': attach,
  'ticket.move': move,
  'ticket.act': act,
  'ticket.list': listTickets,
  'record.overview': overview,
  'record.list': list,
  'record.entry': entry,
  'record.trend': trend,
  'record.vaccineStanding': vaccineStanding,
  'record.takeCopy': takeCopy,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
