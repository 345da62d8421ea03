import { openidOfResident } from '../population/personOf'
import { movePhone, phoneOf as numberOf } from '../wechat/people'
import { phoneOf } from './asPatient'
import { bindNumber, proven } from './patientSteps'
import type { Scenario } from './scenario'

const stranger = 'oSandboxStranger000000000017'

export const recycledNumber: Scenario = {
  group: 'identity',
  title: '手机号停用后，给了陌生人',
  todo: '黎承宇（r017）用过的手机号被运营商给了另一个人，那个人也打开了健档并授权了手机号。先打开陌生人的手机，再打开黎承宇的。',
  see: '陌生人只看到一个新账户，没有黎承宇的任何东西；黎承宇的手机号已解除，要重新证明是本人，消息里写着发生了什么。',
  phones: [stranger, 'r017'],
  act: async (world, signal) => {
    await proven(world, 'r017', signal)
    await movePhone(world.database, { openid: stranger, phone: await numberOf(world.database, openidOfResident('r017')) })
    await bindNumber(world, await phoneOf(world, stranger, signal))
    return ''
  },
}
