import { isFailureCode } from '../../contract/answer'
import { failureNumbers } from '../../contract/failureNumbers'
import { failures } from '../../contract/failures'
import { operations } from '../../contract/operations'
import { isOperationName } from '../dispatch'
import type { UpstreamQuestion } from '../upstreamLine'
import type { Traced, TracedLine } from './traceLines'

const systems: Readonly<Record<string, string>> = { province: '省平台', wechat: '微信', sms: '短信' }

/** Every question there is: one that is missing here does not compile. */
const questionWords: Readonly<Record<UpstreamQuestion, string>> = {
  'codeAuthRec.save': '授权登记与撤销',
  'register.check': '登记库核对',
  'relation.check': '监护关系核对',
  'kin.check': '亲属关系核对',
  'record.list': '档案列表',
  'record.entry': '档案内容',
  'healthCode.show': '电子健康码',
  'tickets.create': '提交工单',
  'tickets.list': '工单进度',
  'tickets.act': '工单确认与重办',
  'wechat.token': '接口凭证',
  'wechat.login': '登录凭证',
  'wechat.phone': '手机号',
  'wechat.faceStart': '申请人脸核身',
  'wechat.faceResult': '查询人脸核身结果',
  'wechat.soter': '指纹或面容的签名',
  'wechat.message': '订阅消息',
  'sms.send': '发送',
  other: '其他问题',
}
/** A line of a log may be of another version, with a name that nobody knows here. */
const questions: Readonly<Record<string, string>> = questionWords

const answers: Readonly<Record<string, string>> = {
  ok: '有答复',
  refused: '答复是不行',
  unreadable: '有答复，但读不懂或对不上，没有采用',
  tooLarge: '答复太大，没有采用',
  none: '没有答复',
  resting: '没有去问：它连续几次没有答复，先歇2秒',
}

const alarms: Readonly<Record<string, string>> = {
  halfPage: '省平台的答复缺了一部分',
  otherPerson: '省平台的答复是另一个人的',
  otherQuestion: '省平台的答复不是所问的',
  notARecord: '省平台的答复不是档案',
}

export function traceWords(traced: Traced, typed: string): string {
  if (traced.kind === 'none') {
    return `日志里没有编号以“${typed}”开头的一行。可能是：编号读错了一位；日志已过保存期；或者那次请求没有到达云端（手机没有网络时不会有编号）。`
  }
  if (traced.kind === 'several') {
    const choices = traced.lines.map((line) => `  ${line.traceId}  ${lineWords(line).join('；')}`)
    return [`有${choices.length}个编号以“${typed}”开头，请多报几位，或用完整的编号：`, ...choices].join('\n')
  }
  const lines = traced.lines.flatMap((line) => {
    const [first = '', ...more] = lineWords(line)
    return [`  ${chinaClock(line.time)}  ${first}`, ...more.map((words) => `${' '.repeat(27)}${words}`)]
  })
  return [`编号 ${traced.traceId}，共${traced.lines.length}行（北京时间）：`, ...lines].join('\n')
}

function lineWords(line: TracedLine): string[] {
  switch (line.msg) {
    case 'upstream': {
      const asked = `${systems[line.system] ?? line.system} ${questions[line.question] ?? line.question}`
      const errcode = line.errcode === undefined ? '' : `（errcode ${line.errcode}）`
      return [`问${asked}：${answers[line.answer] ?? line.answer}${errcode}，${line.milliseconds} 毫秒`]
    }
    case 'alarm':
      return [`警报：${alarms[line.what] ?? line.what}（${line.operation}）`]
    case 'bug':
      return [`程序出错 ${line.name}（${line.operation}）`, ...line.at]
    case 'call':
      return callWords(line)
  }
}

function callWords({ operation, outcome, milliseconds }: TracedLine & { msg: 'call' }): string[] {
  const named = isOperationName(operation)
    ? `${operation}（${operations[operation].summary}）`
    : operation === 'door'
      ? '还没有到具体操作'
      : operation
  if (!isFailureCode(outcome)) return [`${named}：${outcome === 'ok' ? '成功' : outcome}，${milliseconds} 毫秒`]
  const { message, nextStep } = failures[outcome]
  return [`${named}：${failureNumbers[outcome]} ${outcome}，${milliseconds} 毫秒`, `对患者说：${message}${nextStep}`]
}

/** `2026-11-22 08:51:26.123` */
function chinaClock(time: string): string {
  const at = Date.parse(time)
  return Number.isNaN(at) ? time : new Date(at + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ')
}
