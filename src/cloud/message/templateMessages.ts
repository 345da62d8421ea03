import type { MessageKind, TemplateUse } from '../../contract/message/message'
import { chinaMinute } from '../chinaDate'

/** What fills a template. It lies open on a lock screen: no hospital, no name, nothing of anybody's health. */
export interface TemplateMessage {
  readonly page: string
  readonly data: Record<string, string>
}

/** `thing1`: WeChat takes 20 characters at most. */
const sentences: Record<MessageKind, string> = {
  request: '有医院申请查看您的健康档案',
  granted: '医院的查看权限已经生效',
  grantRefused: '医院的查看权限没有办成',
  notExtended: '医院的查看权限没有延长',
  firstLook: '有医院第一次查看了您的健康档案',
  uncoveredLook: '有医院在没有授权时查看了您的健康档案',
  expiring: '有医院的查看权限快到期了',
  revoked: '已取消一家医院的查看权限',
  codeLocked: '授权码输错5次，已经作废',
  ticket: '您的工单有了新进展',
  wardTicket: '您家人的工单有了新进展',
  wardRequest: '有医院申请查看您孩子的健康档案',
  wardLook: '有医院第一次查看了孩子的健康档案',
  wardUncoveredLook: '有医院在没有授权时看了孩子的档案',
  wardPermission: '孩子的医院查看权限有变化',
  guardianAdded: '孩子多了一位监护人代办',
  guardianEnded: '一位监护人不再代孩子办理',
  wardFrozen: '孩子的代办已暂停',
  wardUnfrozen: '孩子的代办已恢复',
  wardAccessGiven: '监护人同意了一家医院查看',
  wardAccessRevoked: '监护人取消了一家医院的权限',
  wardActed: '监护人代孩子办了一件事',
  handOver14: '孩子快满14岁，办理方式将改变',
  handOver18: '孩子快满18岁，代办将结束',
  handedOver: '孩子已满18岁，代办已结束',
  grantsToReview: '请看看孩子的医院查看权限',
  wardProven: '孩子自己的账户通过了本人认证',
  newWechat: '您的账户在另一个微信完成了认证',
  newWechatTried: '有人用您的姓名在另一微信登记',
  phoneTaken: '您的手机号已绑定到别的微信',
  lostReported: '您的账户报了手机丢失',
  vouched: '家人帮您确认了身份',
  windowProof: '您的窗口认证已登记',
  pinLocked: '短信加密码的方式已暂停',
}

const requestsPage = 'packages/authorization/index/index'
const inboxPage = 'pages/messages/index'

export function templateUseOf(kind: MessageKind): TemplateUse {
  return kind === 'request' || kind === 'wardRequest' ? 'request' : 'change'
}

export function newsMessage(kind: MessageKind, at: Date): TemplateMessage {
  return { page: kind === 'request' ? requestsPage : inboxPage, data: { thing1: sentences[kind], time2: chinaMinute(at) } }
}

export function codeMessage(code: string, minutes: number): TemplateMessage {
  const grouped = `${code.slice(0, 3)} ${code.slice(3)}`
  return { page: requestsPage, data: { character_string1: grouped, thing2: `${minutes}分钟内有效，只告诉面前的医生` } }
}
