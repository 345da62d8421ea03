import type { SmsFacts } from '../../neighbours'

/**
 * 方式三: the SMS is the whole notice, and reading its code out is the consent. It goes to phones without WeChat too,
 * so it is short, and says everything by itself.
 */
export interface SmsVersion {
  readonly version: string
  readonly title: string
  write(facts: SmsFacts): string
}

const first: SmsVersion = {
  version: '2026-11-21.1',
  title: '短信授权',
  write: ({ orgName, department, staffName, code }) =>
    `【健档】${orgName}${department}${staffName}医生申请查看您的全部健康档案，用于为您看病，期限30天，到期自动失效。` +
    `同意，就把授权码${code}当面告诉医生；不同意就不要告诉任何人，不影响就诊。打电话、发消息来要的都不要给。` +
    '以后想取消：微信搜“健档”，点“健康档案调阅授权”；没有微信的，到就诊医院窗口询问。',
}

export const accessSmsVersions = [first] as const
