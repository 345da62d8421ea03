import { randomUUID } from 'node:crypto'
import { largestBodyBytes } from '../../../contract/answer'
import { dispatch, failedAnswer } from '../../dispatch'
import { functionApplication } from '../../wiring/functionApplication'
import { wechatCaller } from '../../wiring/wechatContext'

/** `userInfo` and `tcbContext` are WeChat's own additions to the event; the rest is the call. */
function callOf(event: Record<string, unknown>): { operation: string; body: unknown } {
  const { operation, userInfo: _userInfo, tcbContext: _tcbContext, ...body } = event
  return { operation: typeof operation === 'string' ? operation : '', body }
}

/** Cloud function `api`: wx.cloud.callFunction({name:'api', data:{operation, input, …}}). */
export async function main(event: Record<string, unknown>): Promise<unknown> {
  const caller = wechatCaller()
  const traceId = randomUUID()
  if (!caller) return failedAnswer({ code: 'session.required' }, null, traceId).body
  const { operation, body } = callOf(event)
  if (Buffer.byteLength(JSON.stringify(body)) > largestBodyBytes) return failedAnswer({ code: 'input.tooLarge' }, null, traceId).body
  const application = await functionApplication()
  const answer = await dispatch(application, operation, body, { channel: 'weapp', wechatOpenid: caller.openid }, traceId)
  return answer.body
}
