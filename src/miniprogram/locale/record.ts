import { textOf } from './text'

export const recordText = textOf({
  name: '我的健康档案',
  lead: '自2021年1月起，广东省二级及以上医院等单位上传的记录。',
  reference: '仅供参考，不能代替医院的原始病历。',
  sourceOrg: '数源单位',
  collectedAt: '采集时间',
  sourceToBeFound: '省平台（来源未注明）',
})
