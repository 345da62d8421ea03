import { eveOfBirthday } from './eveOfBirthday'
import { cloudFollows } from './moveClock'
import type { Scenario } from './scenario'

export const turning14: Scenario = {
  group: 'family',
  title: '满14岁的前夜',
  todo: '时间拨到丁宇航（r040）14岁生日零点前10分钟。母亲r041或父亲r042先添加孩子，再在 /control 把时间拨过零点。',
  see: '零点以前由父母代办；零点一过，本人可以有自己的账户，看得到谁替自己办过什么，也可以结束代办。',
  phones: ['r041', 'r042', 'r040'],
  prepare: (world) => eveOfBirthday(world, 'r040', 14),
  act: async (world, signal) => {
    await cloudFollows(world, signal)
    return ''
  },
}
