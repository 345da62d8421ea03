import type { Scenario } from './scenario'
import { provenAtWindow, windowPin } from './windowVisit'

export const windowRoad: Scenario = {
  group: 'identity',
  title: '人脸比对不上，走窗口',
  todo: `简兆基（r038，70岁）已在窗口核身，密码${windowPin}。打开他的手机，实名后去“到医院窗口”，点“已在窗口办好，获取短信验证码”：短信在 /phone。`,
  see: '不刷脸也认证到2级；以后确认是本人，也用短信验证码加密码。',
  phones: ['r038'],
  act: async (world, signal) => {
    await provenAtWindow(world, 'r038', signal)
    return ''
  },
}
