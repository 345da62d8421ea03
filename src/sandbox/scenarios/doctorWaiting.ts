import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const doctorWaiting: Scenario = {
  group: 'authorization',
  title: '医生在诊室等授权码',
  todo: '心血管内科医生zs1001向林秀兰（r001）要微信授权码。打开她的手机，实名、刷脸，再点“查看授权码”。',
  see: '首页第一行就是这家医院的申请，30分钟内有效；医生在 /doctor 输入授权码后看到档案。',
  phones: ['r001'],
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404501', staff: 'zs1001', patient: 'r001' }, 'wechat', signal)
    return ''
  },
}
