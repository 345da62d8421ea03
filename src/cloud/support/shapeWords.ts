import { documentTypes } from '../../contract/identity/documentType'
import type { Shape } from './lookUp'

/** What a clerk reads: the shape in words, in China's time. */
export function shapeWords(shape: Shape): string {
  const { ticket, person, accounts, grants, orders, requests, guardianships, tickets, receipts } = shape
  const lines: string[] = [
    `查看时间 ${time(shape.at)}。居民在“调阅记录”里能看到这一次。`,
    `工单：${say(kinds, ticket.kind)}，${say(ticketStates, ticket.state)}，${time(ticket.createdAt)} 提交${ticket.dueOn === null ? '' : `，应于 ${ticket.dueOn} 前答复`}`,
    `证件：${person.documentType === null ? '还没有实名' : say(documentTypes, person.documentType)}${person.deceased ? '；省平台登记已去世' : ''}`,
    ...accounts.map(accountWords),
    ...section(
      '权限',
      grants.map(
        ({ state, way, count, newestAt, nextEnd }) =>
          `${say(grantStates, state)}（${say(ways, way)}）${count} 项，最近 ${time(newestAt)} 授权，最早 ${time(nextEnd)} 到期`,
      ),
    ),
    ...(orders.waiting === 0
      ? []
      : [`还没有送到省平台的：${orders.waiting} 项，最早 ${time(orders.oldestAt)}，最多试了 ${orders.mostTries ?? 0} 次`]),
    ...section(
      '申请',
      requests.map(
        ({ kind, state, count, newestAt }) => `${say(ways, kind)} ${say(requestStates, state)} ${count} 项，最近 ${time(newestAt)}`,
      ),
    ),
    ...section(
      '监护',
      guardianships.map(
        ({ as, state, proof, count }) =>
          `${as === 'child' ? '被监护' : '作监护人'}，${say(tieStates, state)}（${proof === 'window' ? '窗口证明' : '省平台登记'}）${count} 项`,
      ),
    ),
    ...(shape.frozenSince === null ? [] : [`监护人有争议，自 ${time(shape.frozenSince)} 起冻结`]),
    ...section(
      '工单',
      tickets.map(
        ({ kind, state, count, newestAt }) => `${say(kinds, kind)} ${say(ticketStates, state)} ${count} 张，最近 ${time(newestAt)}`,
      ),
    ),
    ...section(
      '凭证',
      receipts.map(
        ({ document, act, count, newestAt }) =>
          `${say(documents, document)} ${act === 'agreed' ? '同意' : '撤回'} ${count} 张，最近 ${time(newestAt)}`,
      ),
    ),
    `窗口认证：${person.windowProofSince === null ? '没有' : time(person.windowProofSince)}${person.pinLockedUntil === null ? '' : `，密码暂停到 ${time(person.pinLockedUntil)}`}`,
    `未读消息 ${shape.unreadMessages} 条，不再接受申请的医院 ${shape.blockedHospitals} 家`,
  ]
  return lines.join('\n')
}

function accountWords({ level, proofDue, phoneBound, createdAt, closedAt, sessions }: Shape['accounts'][number]): string {
  if (closedAt !== null) return `微信账户：已于 ${time(closedAt)} 注销`
  const parts = [`${level} 级`, phoneBound ? '已绑定手机号' : '没有绑定手机号', `正在登录 ${sessions} 处`, `${time(createdAt)} 起`]
  return `微信账户：${[...(proofDue ? ['欠证明'] : []), ...parts].join('，')}`
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${name}：没有`] : [`${name}：`, ...lines.map((line) => `  ${line}`)]
}

/** A word that has none of ours yet is better read as it is than not at all. */
function say(words: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(words, word) ? (words[word] ?? word) : word
}

const chinaOffsetMs = 8 * 3_600_000

function time(instant: string | null): string {
  if (instant === null) return '—'
  return new Date(new Date(instant).getTime() + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

const kinds = { complaint: '越权投诉', feedback: '问题反馈', correction: '勘误', migration: '迁移', custody: '托管' }
const ticketStates = {
  sending: '正在送出',
  submitted: '已提交',
  assigned: '办理中',
  awaitingConsent: '等本人同意',
  answered: '已答复',
  closed: '已办结',
}
const grantStates = {
  recording: '登记中',
  active: '有效',
  expiring: '快到期',
  expired: '已到期',
  revoking: '撤销中',
  revoked: '已撤销',
  refused: '省平台没有受理',
}
const ways = { booking: '预约申请', wechat: '微信授权码', sms: '短信授权码' }
const requestStates = {
  open: '待答复',
  expired: '已过时',
  declined: '已拒绝',
  used: '已授权',
  replaced: '被新的申请代替',
  unsent: '短信没有发出',
  unanswered: '短信不知是否发出',
}
const tieStates = {
  standing: '有效',
  ended: '已结束',
  removed: '监护人自己结束',
  byChild: '孩子结束',
  disproven: '登记不再显示',
  window: '窗口证明结束',
  grownUp: '已成年',
  expired: '证明到期',
  closed: '账户注销',
}
const documents = { notice: '用户须知', face: '人脸信息', access: '档案调阅授权', guardian: '未成年人监护', messages: '消息订阅' }
