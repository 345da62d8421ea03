import { diagnosisText } from '../../locale/diagnosis'
import { failureNumberText } from '../../locale/failureNumber'
import { pictureOfCode } from '../examples/identity'
import { pageStates } from '../pageStates'
import { child, now, unknown } from '../people'
import type { GalleryState } from '../state'

const still = (name: string, called: string, page: string, title: string): GalleryState[] =>
  pageStates(
    { name, called, url: `/packages/support/${page}/index`, cloud: {} },
    { all: { title }, ward: { title: '代孩子办理时', who: { subject: child } } },
  )

const diagnosis = pageStates(
  { name: 'support/diagnosis', called: '诊断码', url: '/packages/support/diagnosis/index', cloud: {}, alone: true },
  {
    toRead: { title: '复制之前先看', kind: 'form' },
    made: { title: '已复制', steps: [{ tap: diagnosisText('make') }] },
    newcomer: { title: '还没有登录的人', kind: 'partial', who: { me: unknown } },
  },
)

const healthCode = pageStates(
  {
    name: 'identity/healthCode',
    called: '电子健康码',
    url: '/packages/identity/healthCode/index',
    cloud: { 'identity.healthCode': { state: 'issued', image: pictureOfCode, issuedAt: now, validUntil: '2026-11-21T06:35:00.000Z' } },
  },
  {
    issued: { title: '主管部门签发的' },
    notIssued: { title: '没有签发', kind: 'empty', cloud: { 'identity.healthCode': { state: 'notIssued' } } },
    notProvided: { title: '省平台没有开放', kind: 'empty', cloud: { 'identity.healthCode': { state: 'notProvided' } } },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'identity.healthCode': { refused: 'identity.stepUpRequired' } } },
  },
)

/** A failure's number, copied: on whichever page it is met. */
const numberCopied: GalleryState = {
  name: 'authorization/accessEvents/numberCopied',
  title: '调阅记录 · 复制了报错编号',
  kind: 'error',
  url: '/packages/authorization/accessEvents/index',
  cloud: { 'authorization.listAccessEvents': { refused: 'system.unexpected' } },
  steps: [{ tap: failureNumberText('copy') }],
}

export const supportStates: GalleryState[] = [
  ...still('support/help', '帮助', 'help', '常见问题'),
  ...still('support/display', '字号与语言', 'display', '怎样看'),
  ...still('support/emergency', '急诊抢救时', 'emergency', '能不能不经同意看'),
  ...still('support/card', '随身卡', 'card', '打印的卡'),
  ...diagnosis,
  ...healthCode,
  numberCopied,
]
