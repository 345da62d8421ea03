import { chinaDay } from '../chinaTime'
import { registerDeath } from '../hutong/register'
import type { Scenario } from './scenario'

export const deceased: Scenario = {
  group: 'identity',
  title: '登记库里写着已去世的人',
  todo: '罗炳坤（r016）在登记库里登记为今天去世，/doctor 里标着。打开他的手机，用他的姓名和证件号实名。',
  see: '不能实名，话说得体面，并告诉家人到哪里、带什么去办。',
  phones: ['r016'],
  prepare: async (world) => registerDeath(world.database, 'r016', chinaDay(world.clock.now())),
}
