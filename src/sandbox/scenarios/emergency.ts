import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const emergency: Scenario = {
  group: 'authorization',
  title: '急诊申请',
  todo: '急诊科医生zs1003向温振宇（r032）申请。打开他的手机；再想想他不能说话时怎么办。',
  see: '申请写明是急诊；没有本人的同意，省平台不放行，急救不靠健档。',
  phones: ['r032'],
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404501', staff: 'zs1003', patient: 'r032' }, 'wechat', signal)
    return ''
  },
}
