import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const smsOnly: Scenario = {
  group: 'authorization',
  title: '不用微信的老人，用短信授权',
  todo: '医生zs1001向梁润好（r013，95岁）发短信授权码。在 /phone 看短信，在 /doctor 输入里面的6位数。',
  see: '短信说明是哪家医院、看什么、多久；没有健档账户也能授权。',
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404501', staff: 'zs1001', patient: 'r013' }, 'sms', signal)
    return ''
  },
}
