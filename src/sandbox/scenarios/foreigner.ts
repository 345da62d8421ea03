import type { Scenario } from './scenario'
import { provenAtWindow, windowPin } from './windowVisit'

export const foreigner: Scenario = {
  group: 'identity',
  title: '持外国护照的人',
  todo: `MARIA SANTOS（r052，外国护照）已在窗口核身，密码${windowPin}。打开她的手机，实名后去“到医院窗口”，点“已在窗口办好，获取短信验证码”：短信在 /phone。`,
  see: '微信人脸用不了，页面说明原因，不让白跑一趟；短信验证码加密码认证到2级，档案照常看。',
  phones: ['r052'],
  act: async (world, signal) => {
    await provenAtWindow(world, 'r052', signal)
    return ''
  },
}
