import { askFromPage } from './askFromPage'
import type { Scenario } from './scenario'

export const guardiansInDispute: Scenario = {
  description: '监护人有争议：儿科医生申请看龚乐瑶（r046，5岁）的档案，父母r047、r048意见不同（先让父母都添加孩子）',
  prepare: (world) => askFromPage(world, { org: '455404506', staff: 'fe6001', patient: 'r046' }, 'wechat'),
}
