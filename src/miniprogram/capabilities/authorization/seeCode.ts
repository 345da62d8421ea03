import Taro from '@tarojs/taro'
import { currentMe } from '../../session/currentMe'
import { raiseTo } from '../../session/raise'
import { agreedReceipt } from './agreedRequests'

/** 查看授权码: giving access is level 2; the agreement comes first, once for each request. */
export async function seeCode(requestId: string): Promise<void> {
  const me = await currentMe()
  if (me && me.level < 2) return raiseTo(2)
  const receiptId = agreedReceipt(requestId)
  const asked = `requestId=${encodeURIComponent(requestId)}`
  const url = receiptId ? `code/index?${asked}&receiptId=${receiptId}` : `consent/index?${asked}`
  await Taro.navigateTo({ url: `/packages/authorization/${url}` })
}
