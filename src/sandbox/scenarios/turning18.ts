import { eveOfBirthday } from './eveOfBirthday'
import type { Scenario } from './scenario'

export const turning18: Scenario = {
  description: '满18岁前夜：时间拨到倪可欣（r043）18岁生日零点前10分钟；母亲r044、父亲r045',
  prepare: (world) => eveOfBirthday(world, 'r043', 18),
}
