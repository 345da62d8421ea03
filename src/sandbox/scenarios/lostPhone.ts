import { findByKey } from '../hutong/register'
import { movePhone } from '../wechat/people'
import type { Scenario } from './scenario'

const fresh = 'oSandboxNewPhone000000000002'

export const lostPhone: Scenario = {
  description: `手机丢失：陈志强（r002）补了卡，原手机号已在新手机的新微信账户（${fresh}）上`,
  prepare: async (world) => {
    const resident = await findByKey(world.database, 'r002')
    if (resident?.phone) await movePhone(world.database, { openid: fresh, phone: resident.phone })
  },
}
