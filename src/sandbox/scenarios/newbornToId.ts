import { giveIdNumber } from '../hutong/giveIdNumber'
import type { Scenario } from './scenario'

export const newbornToId: Scenario = {
  description: '新生儿办好户口：黎乐言（r004）在登记库换成身份证号，母亲身份证号+产次+胎次仍能查到',
  prepare: async (world) => {
    await giveIdNumber(world.database, 'r004')
  },
}
