import { isFailureCode } from '../../contract/answer'
import { failureNumbers } from '../../contract/failureNumbers'
import { failures } from '../../contract/failures'
import { type OperationName, operations } from '../../contract/operations'
import type { Diagnosis, DiagnosisStep } from '../../contract/support/diagnosis'
import type { ReplayedStep, Reproduction } from './replay'

/** The table that is read beside the patient's words: each step as their phone saw it, and as it is here. */
export function reportOf({ steps, failing, difference, same }: Reproduction, diagnosis: Diagnosis): string {
  const missing = notMade(diagnosis)
  const without = missing.length === 0 ? [] : [`（没有重建：${missing.join('、')}）`]
  const rows = steps.map((replayed, place) => row(replayed, place + 1))
  const earlier = diagnosis.earlier > 0 ? [`（更早的 ${diagnosis.earlier} 步没有装进诊断码）`] : []
  return [
    '',
    '步骤  手机上 → 这里',
    ...without,
    ...earlier,
    ...rows,
    '',
    ...conclusion({ failing, difference, same, last: steps.at(-1) ?? null }),
  ].join('\n')
}

/** What the shape tells and the scene does not have. */
function notMade({ counts, flags }: Diagnosis): string[] {
  const changed = Object.entries(flags).some(([word, standing]) => word.startsWith('changed.') && standing)
  return [
    ...((counts.blocks ?? 0) > 0 ? ['不再接受申请的医院'] : []),
    ...((counts['tickets.awaitingConsent'] ?? 0) > 0 ? ['等本人同意修改身份信息的工单（按“处理中”重建）'] : []),
    ...((counts['code.wrongTries'] ?? 0) > 0 ? ['输错过几次的授权码'] : []),
    ...(changed ? ['按旧版本同意过的同意书'] : []),
  ]
}

function row({ step, here }: ReplayedStep, number: number): string {
  const place = `${String(number).padStart(3)}. ${step.page}`
  if (step.operation === undefined) return `${place}：打开页面`
  const mark = here === null ? '…' : here === step.outcome ? '＝' : '≠'
  return `${place}：${asked(step)}  ${words(step.outcome)} → ${here === null ? '停在这一步之前' : words(here)} ${mark}`
}

function asked({ operation, input, forWard }: DiagnosisStep): string {
  const name = isOperation(operation) ? `${operation}（${operations[operation].summary}）` : (operation ?? '')
  const facts = Object.entries(input ?? {}).map(([word, fact]) => `${word}=${String(fact)}`)
  return `${name}${forWard ? '，为家人办' : ''}${facts.length > 0 ? ` [${facts.join(' ')}]` : ''}`
}

function words(outcome: string): string {
  const number = Object.entries(failureNumbers).find(([code]) => code === outcome)?.[1]
  return number === undefined ? outcome : `${number} ${outcome}`
}

interface Ending {
  readonly failing: DiagnosisStep | null
  readonly difference: ReplayedStep | null
  readonly same: boolean
  readonly last: ReplayedStep | null
}

function conclusion({ failing, difference, same, last }: Ending): string[] {
  if (difference) {
    const { step, here } = difference
    return [`第一处不同：${step.operation}，手机上是 ${words(step.outcome)}，这里是 ${words(here ?? '')}。`, ...traceHint(difference)]
  }
  if (!failing) return ['这条诊断码里没有失败的步骤。']
  const said = isFailureCode(failing.outcome) ? `（${failures[failing.outcome].message}）` : ''
  if (last?.here === null)
    return [`前面的步骤都一样。下一步就是出错的那一步：${failing.operation}，应当得到 ${words(failing.outcome)}${said}。`]
  return same ? [`一样：${failing.operation} 在这里也是 ${words(failing.outcome)}。`] : []
}

function traceHint({ traceId }: ReplayedStep): string[] {
  return traceId === null ? [] : [`这里的编号 ${traceId}，可用 npm run trace 查。`]
}

/** Where nothing of the system can be set so that it comes again, and what to do instead. */
export function byHand({ outcome, forWard }: DiagnosisStep): string[] {
  const hint = hints[outcome]
  return [...(forWard ? ['这一步是为家人办的：打开后先在“家庭成员”里选那个孩子。'] : []), ...(hint === undefined ? [] : [hint])]
}

const hints: Readonly<Record<string, string>> = {
  'client.offline': '在浏览器里断网（开发者工具 → Network → Offline）后再点。',
  'client.garbled': '答复在路上被截断：浏览器里做不出来，--once 会照样走一遍。',
  'client.subjectChanged': '办理人在等答复时换了：只在手机里发生，云端和沙箱做不出来。',
  'client.privacyNeeded': '还没有同意隐私保护指引：清除浏览器里本页的存储后再打开。',
  'system.unexpected': '系统出错没有可以重设的原因：请用诊断码里的编号 npm run trace 查日志。',
}

function isOperation(name: string | undefined): name is OperationName {
  return name !== undefined && Object.hasOwn(operations, name)
}
