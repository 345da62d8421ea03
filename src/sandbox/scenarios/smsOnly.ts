import { askFromPage } from './askFromPage'
import type { Scenario } from './scenario'

export const smsOnly: Scenario = {
  description: '不用微信的老人（梁润好，95岁）在诊室：云端一启动，她登记的手机就收到一条授权短信（见 /phone）',
  prepare: (world) => askFromPage(world, { org: '455404501', staff: 'zs1001', patient: 'r013' }, 'sms'),
}
