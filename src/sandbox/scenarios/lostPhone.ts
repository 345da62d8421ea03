import { findByKey } from '../hutong/register'
import { movePhone } from '../wechat/people'
import type { Scenario } from './scenario'

const fresh = 'oSandboxNewPhone000000000002'

export const lostPhone: Scenario = {
  group: 'identity',
  title: '手机丢了，补了卡',
  todo: '陈志强（r002）补了卡，原手机号已在新手机的新微信账户上。先用旧的openid走到2级，再打开新手机，实名、刷脸，办“手机丢失”。',
  see: '新手机要先证明是本人才看得到东西；旧手机收到消息，报失以后旧的登录当场失效。',
  phones: ['r002', fresh],
  prepare: async (world) => {
    const resident = await findByKey(world.database, 'r002')
    if (resident?.phone) await movePhone(world.database, { openid: fresh, phone: resident.phone })
  },
}
