import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import type { Scenario } from './scenario'

export const provinceDown: Scenario = {
  description: '省平台授权接口故障：登记与撤销都得不到确认（DELETE /control/faults 恢复）',
  prepare: async (world) => world.faults.add({ path: codeAuthRecPath, kind: 'status500', remaining: 1_000_000, hits: 0 }),
}
