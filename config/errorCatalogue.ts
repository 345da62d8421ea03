import { isFailureCode } from '../src/contract/answer'
import { failureNotes } from '../src/contract/failureNotes'
import { failureNumbers, type NumberedCode } from '../src/contract/failureNumbers'
import { everywhere, failures } from '../src/contract/failures'
import { operations } from '../src/contract/operations'
import { clientFailure } from '../src/miniprogram/client/failure'
import { failureWords } from '../src/miniprogram/locale/failures'
import { language, speak } from '../src/miniprogram/locale/language'

/** The sections of the page, by the letter of the number. */
const matters: readonly (readonly [letter: string, title: string, words: string])[] = [
  ['A', '通用', '任何操作都可能出现。'],
  ['K', '外部平台', '我们去问微信、省平台、短信通道，没有得到能用的回答。'],
  ['S', '身份', '登录、手机号、实名、人脸、密码、家人确认。'],
  ['F', '家庭成员', '监护人代办。'],
  ['Y', '同意与凭证', '告知、同意书、撤回。'],
  ['L', '调阅申请', '医院来申请看档案。'],
  ['M', '授权码', '多半是医生在电脑上看到，患者的授权码页上有同样的话。'],
  ['R', '档案', '查看与副本。'],
  ['X', '工单', '报错、投诉、迁移、托管。'],
  ['H', '手机本身', '没有收到云的回答，或没有采用；没有追踪编号，只有报错编号。'],
]

interface Row {
  readonly code: NumberedCode
  readonly number: string
  readonly status: string
  readonly retryable: boolean
  readonly message: string
  readonly nextStep: string
  readonly english: string
  readonly where: string
}

/** docs/errors.md as text: made from the contract, so that it cannot say anything else. */
export function errorCatalogue(): string {
  const rows = numbered().map(rowOf)
  return [
    '# 报错编号一览',
    '',
    '患者手机上的错误卡写着“报错编号 S06 · 3f9c-21ab”：前面是下面的编号，后面是追踪编号的前8位（点一下可以复制完整编号，用 `npm run trace -- 完整编号` 查日志）。',
    '先按编号找到那一条，照“可以这样说”告诉患者，再按“请查”的顺序查。不要在电话或聊天里要姓名、证件号、授权码、验证码或密码；要看经过，请患者在“帮助”里生成诊断码。',
    '',
    '由契约 `src/contract/` 的 `failures.ts`、`failureNumbers.ts`、`failureNotes/` 生成（`npm run docs`），不要手改。编号永远不改意思，也不再给别的错误用。',
    '',
    '## 按编号找',
    '',
    '| 编号 | 患者看到的话 | 原样重试 | 错误码 |',
    '|---|---|---|---|',
    ...rows.map(
      ({ number, message, retryable, code }) =>
        `| [${number}](#${number.toLowerCase()}) | ${message} | ${retryable ? '可以' : '没用'} | \`${code}\` |`,
    ),
    '',
    ...matters.flatMap(([letter, title, words]) => [
      `## ${letter} ${title}`,
      '',
      words,
      '',
      ...rows.filter(({ number }) => number.startsWith(letter)).flatMap(section),
    ]),
  ].join('\n')
}

function numbered(): NumberedCode[] {
  const order = matters.map(([letter]) => letter).join('')
  const place = (code: NumberedCode) => order.indexOf(failureNumbers[code].charAt(0)) * 100 + Number(failureNumbers[code].slice(1))
  const codes = Object.keys(failureNumbers).filter((code): code is NumberedCode => code in failureNumbers)
  return codes.sort((one, other) => place(one) - place(other))
}

function section({ code, number, status, retryable, message, nextStep, english, where }: Row): string[] {
  const { cause, tell, check } = failureNotes[code]
  return [
    `### ${number}`,
    '',
    `**${message}**`,
    '',
    `- 手机上的下一步：${nextStep}`,
    `- 英文：${english}`,
    `- 原因：${cause}`,
    `- 可以这样说：${tell}`,
    `- 请查：${check}`,
    `- 错误码 \`${code}\`，HTTP ${status}，原样重试${retryable ? '可以' : '没用'}，出现在：${where}`,
    '',
  ]
}

function rowOf(code: NumberedCode): Row {
  const { message, nextStep } = inChinese(code)
  const english = speaking('en', () => wordsOf(code))
  return {
    code,
    number: failureNumbers[code],
    status: isFailureCode(code) ? String(failures[code].status) : '无（没有收到回答）',
    retryable: isFailureCode(code) ? failures[code].retryable : clientFailure(code).retryable,
    message,
    nextStep,
    english: `${english.message} ${english.nextStep}`,
    where: whereOf(code),
  }
}

function inChinese(code: NumberedCode) {
  return speaking('hans', () => wordsOf(code))
}

function wordsOf(code: NumberedCode): { message: string; nextStep: string } {
  return isFailureCode(code) ? failureWords(code) : clientFailure(code)
}

function speaking<Words>(tongue: 'hans' | 'en', words: () => Words): Words {
  const before = language()
  speak(tongue)
  try {
    return words()
  } finally {
    speak(before)
  }
}

function whereOf(code: NumberedCode): string {
  if (!isFailureCode(code)) return '手机上的任何操作'
  const named = Object.values(operations).filter((operation) => operation.failures.some((known) => known === code))
  if (named.length > 0) return named.map(({ name }) => `\`${name}\``).join(' ')
  if (everywhere.some((known) => known === code)) return '任何操作'
  return code.startsWith('code.') ? '医生工作站核对授权码' : whereBySwitch(code)
}

/** Refusals that an operation asks for by a word in its contract instead of by its list of failures. */
function whereBySwitch(code: NumberedCode): string {
  const asks = Object.values(operations).filter(
    (operation) =>
      (code === 'identity.stepUpRequired' && 'stepUp' in operation) ||
      (code === 'identity.proofDue' && !('whileProofDue' in operation)) ||
      (code === 'family.frozen' && 'forWards' in operation && operation.forWards === true),
  )
  return asks.length === 0 ? '任何操作' : asks.map(({ name }) => `\`${name}\``).join(' ')
}
