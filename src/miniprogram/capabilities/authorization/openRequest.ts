import Taro from '@tarojs/taro'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { currentMe } from '../../session/currentMe'
import { raiseTo } from '../../session/raise'
import { agreedReceipt } from './agreedRequests'

type Asked = Pick<AccessRequest, 'requestId' | 'kind'>

/** 看看申请, 查看授权码: giving access is level 2; the agreement comes first, once for each request. */
export async function openRequest(request: Asked): Promise<void> {
  const me = await currentMe()
  if (me && me.level < 2) return raiseTo(2)
  const receiptId = agreedReceipt(request.requestId)
  await Taro.navigateTo({ url: receiptId ? answerPath(request, receiptId) : consentPath(request) })
}

export function consentPath({ requestId, kind }: Asked): string {
  return `/packages/authorization/consent/index?requestId=${encodeURIComponent(requestId)}&kind=${kind}`
}

/** After the agreement: a booking is answered at once, with a doctor in front there is a code to read out. */
export function answerPath({ requestId, kind }: Asked, receiptId: string): string {
  const page = kind === 'booking' ? 'agreed' : 'code'
  return `/packages/authorization/${page}/index?requestId=${encodeURIComponent(requestId)}&receiptId=${receiptId}`
}
