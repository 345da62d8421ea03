import { sendProof } from '../window/sendProof'
import type { Scenario } from './scenario'
import { untilAnswered } from './untilAnswered'

const pin = '730915'

export const windowRoad: Scenario = {
  description: `窗口认证：人脸比对不上的简兆基（r038，70岁）已在窗口核身，密码${pin}；云端一启动就收到登记`,
  prepare: async (world) => {
    const proof = { kind: 'identity', org: '455404501', staff: 'zs1001', patient: 'r038', pin } as const
    untilAnswered(world, async () => ((await sendProof(world, proof)).kind === 'noAnswer' ? 'noAnswer' : 'answered'))
  },
}
