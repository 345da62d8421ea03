import { eveOfBirthday } from './eveOfBirthday'
import type { Scenario } from './scenario'

export const turning14: Scenario = {
  description: '满14岁前夜：时间拨到丁宇航（r040）14岁生日零点前10分钟；母亲r041、父亲r042',
  prepare: (world) => eveOfBirthday(world, 'r040', 14),
}
