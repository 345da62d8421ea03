import type { Scenario } from './scenario'
import { provenAtWindow, windowPin } from './windowVisit'

export const residencePermit: Scenario = {
  group: 'identity',
  title: '持港澳台居民居住证的人',
  todo: `麦家俊（r036，港澳台居民居住证）已在窗口核身，密码${windowPin}。打开他的手机，实名后去“到医院窗口”，点“已在窗口办好，获取短信验证码”：短信在 /phone。`,
  see: '微信人脸用不了，页面说明原因，不让白跑一趟；短信验证码加密码认证到2级，档案照常看。',
  phones: ['r036'],
  act: async (world, signal) => {
    await provenAtWindow(world, 'r036', signal)
    return ''
  },
}
