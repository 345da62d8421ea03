import { always } from '../faults/faultTable'
import { recordListPath } from '../faults/faultWords'
import type { Scenario } from './scenario'

export const provinceAnswersHalf: Scenario = {
  group: 'outage',
  title: '省平台只答了一半',
  todo: '档案列表的条目少了一半，条数却照旧。打开林秀兰（r001）的手机，看时间线。',
  see: '整页拒收，说明这次的回答不完整、没有显示；不会把半页当成全部。',
  phones: ['r001'],
  prepare: async (world) => world.faults.add(always(recordListPath, 'halfPage')),
}
