import { chineseOf, textOf } from './text'

export const recordText = textOf(
  {
    name: '我的健康档案',
    lead: '自2021年1月起，广东省二级及以上医院等单位上传的记录。',
    reference: '仅供参考，不能代替医院的原始病历。',
    sourceOrg: '数源单位',
    collectedAt: '采集时间',
    sourceToBeFound: '省平台（来源未注明）',
  },
  {
    name: 'My health record',
    lead: 'What hospitals of level two and above in Guangdong, and other institutions, have uploaded since January 2021.',
    reference: 'For reference only; it does not replace the hospital’s own records.',
    sourceOrg: 'Source',
    collectedAt: 'Collected',
    sourceToBeFound: 'Provincial platform (source not named)',
  },
)

/** The same as they go to whoever looks into a report: in 简体. */
export const sentRecordText = chineseOf({ wholeRecord: '我的健康档案', sourceToBeFound: '省平台（来源未注明）' })
