import { askWechatForCode } from './wechatStandIn'

export function loginCode(): Promise<string | null> {
  return askWechatForCode('login')
}
