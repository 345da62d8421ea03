import { eveOfBirthday } from './eveOfBirthday'
import { cloudFollows } from './moveClock'
import type { Scenario } from './scenario'

export const turning18: Scenario = {
  group: 'family',
  title: '满18岁的前夜',
  todo: '时间拨到倪可欣（r043）18岁生日零点前10分钟。母亲r044或父亲r045先添加孩子，再在 /control 把时间拨过零点。',
  see: '零点以前由父母代办；零点一过，代办结束，父母什么也看不到，双方都收到消息。',
  phones: ['r044', 'r045', 'r043'],
  prepare: (world) => eveOfBirthday(world, 'r043', 18),
  act: async (world, signal) => {
    await cloudFollows(world, signal)
    return ''
  },
}
