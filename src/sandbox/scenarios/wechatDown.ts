import { getVerifyIdPath, queryVerifyInfoPath } from '../../contract/upstream/wechat/face'
import { jscode2sessionPath, phoneNumberPath, stableTokenPath } from '../../contract/upstream/wechat/login'
import { soterVerifyPath } from '../../contract/upstream/wechat/soter'
import { subscribeSendPath } from '../../contract/upstream/wechat/subscribeMessage'
import { always } from '../faults/faultTable'
import type { Scenario } from './scenario'

const paths = [
  jscode2sessionPath,
  stableTokenPath,
  phoneNumberPath,
  getVerifyIdPath,
  queryVerifyInfoPath,
  soterVerifyPath,
  subscribeSendPath,
]

export const wechatDown: Scenario = {
  group: 'outage',
  title: '微信服务器停机',
  todo: '微信的登录、手机号、人脸、订阅消息接口都停了。打开手机；已登录的手机先别关。',
  see: '没登录的说连接不上微信、可以再试；已登录的照常看和取消授权，只有刷脸和手机号办不了。',
  phones: ['r001'],
  prepare: async (world) => {
    for (const path of paths) world.faults.add(always(path, 'status500'))
  },
}
