import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const inpatient: Scenario = {
  group: 'authorization',
  title: '住院病房申请',
  todo: '广东省人民医院骨科（住院）医生sy2002向钟月娥（r030）申请。打开她的手机。',
  see: '申请写明是住院；同意书写的是这家医院和这个科室。',
  phones: ['r030'],
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404502', staff: 'sy2002', patient: 'r030' }, 'wechat', signal)
    return ''
  },
}
