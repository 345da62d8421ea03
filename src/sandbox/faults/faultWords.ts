import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { getPrivilegePath } from '../../contract/upstream/hutong/getPrivilege'
import {
  healthCodeShow,
  kinCheck,
  recordEntry,
  recordList,
  registerCheck,
  relationCheck,
} from '../../contract/upstream/hutong/recordService'
import { ticketsAct, ticketsCreate, ticketsList } from '../../contract/upstream/hutong/tickets'
import { smsSendPath } from '../../contract/upstream/sms/send'
import { getVerifyIdPath, queryVerifyInfoPath } from '../../contract/upstream/wechat/face'
import { jscode2sessionPath, phoneNumberPath, stableTokenPath } from '../../contract/upstream/wechat/login'
import { soterVerifyPath } from '../../contract/upstream/wechat/soter'
import { subscribeSendPath } from '../../contract/upstream/wechat/subscribeMessage'
import type { AnswerFaultKind, Fault } from './faultTable'

export const recordListPath = `/records${recordList.path}`
export const recordEntryPath = `/records${recordEntry.path}`

/** What the control page offers; any other path may be named by JSON. */
export const faultPaths: readonly (readonly [path: string, name: string])[] = [
  [codeAuthRecPath, '省平台：授权登记与撤销'],
  [`/records${registerCheck.path}`, '省平台：登记库核对'],
  [`/records${relationCheck.path}`, '省平台：监护关系核对'],
  [`/records${kinCheck.path}`, '省平台：亲属关系核对'],
  [recordListPath, '省平台：档案列表'],
  [recordEntryPath, '省平台：档案内容'],
  [`/records${healthCodeShow.path}`, '省平台：电子健康码'],
  [`/records${ticketsCreate.path}`, '省平台：提交工单'],
  [`/records${ticketsList.path}`, '省平台：工单进度'],
  [`/records${ticketsAct.path}`, '省平台：确认、重办与同意修改'],
  [getPrivilegePath, '省平台：医生的调阅页面'],
  [`/sms${smsSendPath}`, '短信：发送'],
  [jscode2sessionPath, '微信：登录'],
  [stableTokenPath, '微信：接口凭证'],
  [phoneNumberPath, '微信：手机号'],
  [getVerifyIdPath, '微信：发起人脸核身'],
  [queryVerifyInfoPath, '微信：人脸核身结果'],
  [soterVerifyPath, '微信：指纹或面容签名核对'],
  [subscribeSendPath, '微信：订阅消息'],
]

export const faultKindWords: Record<Fault['kind'], string> = {
  status500: '停机：一律回500，不处理',
  resetBeforeApply: '连不上：处理前就断开连接',
  slow: '慢：等一会儿再处理，照常回答',
  blackHole: '黑洞：收下请求，不处理也不回答',
  resetAfterApply: '丢回执：处理了，回答前断开连接',
  halfBody: '半截：处理了，回答只发一半',
  html: '回200，内容却是维护网页，不处理',
  returnCode0: '业务失败：returnCode为0，不处理',
  empty: '回200，内容是空的，不处理',
  redirect: '回302跳转，不处理',
  status429: '限流：回429，不处理',
  garbled: '乱码：回答不是完整的JSON，不处理',
  duplicateReply: '重复：处理了，同一回答发两遍',
  halfPage: '半页：条目少了一半，条数却照旧（档案列表）',
  otherPerson: '张冠李戴：回答是另一位居民的（档案列表、档案内容）',
  otherQuestion: '答非所问：回答带着别的提问编号（档案列表、档案内容）',
  malformedEntry: '一条格式有误，其余正常（档案列表、档案内容）',
  moduleMissing: '缺一个模块：说明没能读到，其余照常（档案列表）',
}

/** Where an answer of this kind can be met: anywhere else such a fault would wait for ever. */
export const answerFaultPaths: Record<AnswerFaultKind, readonly string[]> = {
  halfPage: [recordListPath],
  otherPerson: [recordListPath, recordEntryPath],
  otherQuestion: [recordListPath, recordEntryPath],
  malformedEntry: [recordListPath, recordEntryPath],
  moduleMissing: [recordListPath],
}
