import { giveIdNumber } from '../hutong/giveIdNumber'
import type { Scenario } from './scenario'

export const newbornToId: Scenario = {
  group: 'family',
  title: '新生儿办好了户口',
  todo: '黎乐言（r004）在登记库里换成了身份证号，号码在 /control 的居民里。母亲黄诗雅（r003）在“家庭成员”里给孩子换成身份证号。',
  see: '换号以后还是同一个孩子、同一份档案，原来的号码仍能查到。',
  phones: ['r003'],
  prepare: async (world) => {
    await giveIdNumber(world.database, 'r004')
  },
}
