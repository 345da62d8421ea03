import { Text } from './elements'
import { standInOpenid } from './wechatStandIn'

export function StandInNote() {
  if (WECHAT_CLIENT_BASE_URL === '') return null
  return <Text className="quiet-line stand-in-note">{`浏览器替身身份 ${standInOpenid()}（仅本机演示）`}</Text>
}
