import { askFromPage } from './askFromPage'
import type { Scenario } from './scenario'

export const doctorWaiting: Scenario = {
  description: '医生已在诊室等待：云端一启动，第一位居民就收到一份微信调阅申请',
  prepare: (world) => askFromPage(world, { org: '455404501', staff: 'zs1001', patient: 'r001' }, 'wechat'),
}
