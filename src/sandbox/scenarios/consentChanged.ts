import { moveClock } from './moveClock'
import { named } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

/** China's last hour of 2026, and the first morning of 2027, when other wordings are in force. */
const before = new Date('2026-12-31T23:00:00+08:00')
const after = new Date('2027-01-01T09:00:00+08:00')

export const consentChanged: Scenario = {
  group: 'authorization',
  title: '同意书换了新文字',
  todo: '林伟健（r018）在2026年最后一小时实名，读的是旧文字；时间已拨到2027年1月1日早上，消化内科医生nf3001来申请。打开他的手机。',
  see: '用户须知、同意书都是新版本；须知会指出改了什么，读过新的才能往下办。',
  phones: ['r018'],
  act: async (world, signal) => {
    await moveClock(world, signal, before)
    await named(world, 'r018', signal)
    await moveClock(world, signal, after)
    await askFromPage(world, { org: '455404503', staff: 'nf3001', patient: 'r018' }, 'wechat', signal)
    return ''
  },
}
