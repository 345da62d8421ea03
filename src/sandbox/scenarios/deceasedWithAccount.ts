import { chinaDay } from '../chinaTime'
import { registerDeath } from '../hutong/register'
import { sendAccessRequest } from '../hutong/sendAccessRequest'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { grantedByCode, visitOf } from './visitSteps'

const visit = { org: '455404507', staff: 'zy7001', patient: 'r050' }

export const deceasedWithAccount: Scenario = {
  group: 'identity',
  title: '用过健档的人去世了',
  todo: '阮惠娟（r050）授权过广东省中医院，今天登记库里登记为去世；随后中医内科医生zy7001给她发短信授权码。在 /phone 看短信，再打开她的手机。',
  see: '没有短信发出；她的账户不再替她办任何新的事，话说得体面，写明家人到哪里办。',
  phones: ['r050'],
  act: async (world, signal) => {
    await grantedByCode(world, await proven(world, 'r050', signal), visit, signal)
    await registerDeath(world.database, 'r050', chinaDay(world.clock.now()))
    // The cloud hears of it when it next asks the register: before an SMS it does.
    await sendAccessRequest(world, await visitOf(world, visit), 'sms')
    return ''
  },
}
