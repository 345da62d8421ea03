import { moveClock } from './moveClock'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage, grantedByCode } from './visitSteps'

const visit = { org: '455404504', staff: 'gy4001', patient: 'r020' }
const almostAll = 28 * 24 * 60 * 60 * 1000

export const extensionWaiting: Scenario = {
  group: 'authorization',
  title: '快到期了，同一家医院再次申请',
  todo: '陈㛃怡（r020）28天前授权过全科医生gy4001，时间已拨到今天，医生又来申请。打开她的手机，同意或不同意。',
  see: '原来的权限“即将到期”；再次同意是延长，不会出现两条；不同意，原来的到期日不变。',
  phones: ['r020'],
  act: async (world, signal) => {
    await grantedByCode(world, await proven(world, 'r020', signal), visit, signal)
    await moveClock(world, signal, new Date(world.clock.now().getTime() + almostAll))
    await askFromPage(world, visit, 'wechat', signal)
    return ''
  },
}
