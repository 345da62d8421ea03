import { textOf } from './text'

export const recordText = textOf({
  name: '我的健康档案',
  lead: '自2021年1月起，广东省二级及以上医院等单位上传的记录。',
  reference: '仅供参考，不能代替医院的原始病历。',
  none: '没有记录',
  failed: '暂时没有读到',
  retry: '重新读取',
  noEntries: '没有记录',
  noEntriesWords: '可能还没有单位上传。如果您确定有，请问一下当时看病的医院。',
  more: '正在读取更早的记录',
  end: '没有更早的记录了',
  entryName: '档案内容',
  sourceOrg: '数源单位',
  collectedAt: '采集时间',
  results: '检验结果',
  range: '参考范围 {range}',
  high: '↑ 偏高',
  low: '↓ 偏低',
  abnormal: '! 异常',
})
