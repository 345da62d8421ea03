import { codeAuthRecPath } from '../../../contract/upstream/hutong/codeAuthRec'
import {
  healthCodeShow,
  kinCheck,
  recordEntry,
  recordList,
  registerCheck,
  relationCheck,
} from '../../../contract/upstream/hutong/recordService'
import { ticketsAct, ticketsCreate, ticketsList } from '../../../contract/upstream/hutong/tickets'
import { getVerifyIdPath, queryVerifyInfoPath } from '../../../contract/upstream/wechat/face'
import { jscode2sessionPath, phoneNumberPath, stableTokenPath } from '../../../contract/upstream/wechat/login'
import { soterVerifyPath } from '../../../contract/upstream/wechat/soter'
import { subscribeSendPath } from '../../../contract/upstream/wechat/subscribeMessage'
import type { UpstreamQuestion } from '../../upstreamLine'

const questions: readonly (readonly [path: string, question: UpstreamQuestion])[] = [
  [codeAuthRecPath, 'codeAuthRec.save'],
  [registerCheck.path, 'register.check'],
  [relationCheck.path, 'relation.check'],
  [kinCheck.path, 'kin.check'],
  [recordList.path, 'record.list'],
  [recordEntry.path, 'record.entry'],
  [healthCodeShow.path, 'healthCode.show'],
  [ticketsCreate.path, 'tickets.create'],
  [ticketsList.path, 'tickets.list'],
  [ticketsAct.path, 'tickets.act'],
  [stableTokenPath, 'wechat.token'],
  [jscode2sessionPath, 'wechat.login'],
  [phoneNumberPath, 'wechat.phone'],
  [getVerifyIdPath, 'wechat.faceStart'],
  [queryVerifyInfoPath, 'wechat.faceResult'],
  [soterVerifyPath, 'wechat.soter'],
  [subscribeSendPath, 'wechat.message'],
]

/** An address by a name out of a closed list: nothing else of it may reach a log. */
export function upstreamQuestion(address: string): UpstreamQuestion {
  return questions.find(([path]) => address.endsWith(path))?.[1] ?? 'other'
}
