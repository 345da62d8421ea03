import { phoneOf } from './asPatient'
import { bindNumber } from './patientSteps'
import type { Scenario } from './scenario'

const openid = 'oSandboxLevelZero00000000001'

export const noReading: Scenario = {
  group: 'identity',
  title: '只登录，没有实名',
  todo: '一个只授权过手机号的微信账户，没有说自己是谁。打开手机，点任何一处。',
  see: '看不到任何人的申请、授权和档案；每一处都说要先实名，点一下就到实名那一步。',
  phones: [openid],
  act: async (world, signal) => {
    const phone = await phoneOf(world, openid, signal)
    if ((await phone.call('identity.me', {})).phoneMasked === null) await bindNumber(world, phone)
    return ''
  },
}
