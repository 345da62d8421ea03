import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { registerCheck } from '../../contract/upstream/hutong/recordService'
import { getVerifyIdPath, queryVerifyInfoPath } from '../../contract/upstream/wechat/face'
import { jscode2sessionPath, phoneNumberPath } from '../../contract/upstream/wechat/login'
import { always } from '../faults/faultTable'
import { recordEntryPath, recordListPath } from '../faults/faultWords'
import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

const slowPaths = [
  jscode2sessionPath,
  phoneNumberPath,
  `/records${registerCheck.path}`,
  getVerifyIdPath,
  queryVerifyInfoPath,
  codeAuthRecPath,
  recordListPath,
  recordEntryPath,
]

export const waitingRoom: Scenario = {
  group: 'authorization',
  title: '候诊室：老人、医生在等、哪里都慢',
  todo: '医生zs1001等着何惠贞（r015，78岁），微信和省平台每一步都慢1.2秒。打开她的手机，点“大字”，从头走到授权码；手机自己的网速可在浏览器的开发者工具里再调慢。',
  see: '每一步都有等待的样子，不跳动，不会办两次；授权码出来后医生照样看得到档案。',
  phones: ['r015'],
  prepare: async (world) => {
    for (const path of slowPaths) world.faults.add({ ...always(path, 'slow'), delayMs: 1_200 })
  },
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404501', staff: 'zs1001', patient: 'r015' }, 'wechat', signal)
    return ''
  },
}
