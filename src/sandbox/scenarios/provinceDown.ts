import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { always } from '../faults/faultTable'
import type { Scenario } from './scenario'

export const provinceDown: Scenario = {
  group: 'outage',
  title: '省平台授权接口停机',
  todo: '登记与撤销都得不到确认。随便用一位居民授权一家医院，再取消；最后在 /control 点“全部恢复正常”。',
  see: '授权停在“正在登记”，取消停在“撤销中”，都不抢先说成了；恢复以后自己走完。',
  phones: ['r001'],
  prepare: async (world) => world.faults.add(always(codeAuthRecPath, 'status500')),
}
