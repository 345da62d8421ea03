import { agreeToFace, named, showFace } from './patientSteps'
import type { Scenario } from './scenario'

/** 比对人脸信息不匹配. */
const differs = 10004

export const faceMismatch: Scenario = {
  group: 'identity',
  title: '刷脸三次都说不是同一人',
  todo: '邓海燕（r035）今天刷脸三次都比对不上。打开她的手机，去认证；再到 /window 给她办窗口认证。',
  see: '今天不再让她刷脸，只给窗口和家人确认两条路；办了窗口，用短信验证码加密码就能认证。',
  phones: ['r035'],
  act: async (world, signal) => {
    const patient = await named(world, 'r035', signal)
    await agreeToFace(patient)
    for (let attempt = 0; attempt < 3; attempt += 1) await showFace(world, patient, 'raise', differs)
    return ''
  },
}
