import { randomUUID } from 'node:crypto'
import { largestBodyBytes } from '../../../contract/answer'
import { isTooDeep } from '../../bodyDepth'
import { dispatch, failedAnswer } from '../../dispatch'
import { doorLog, reportToConsole } from '../../wiring/console'
import { functionApplication } from '../../wiring/functionApplication'
import { refusedAtDoor } from '../../wiring/refusedAtDoor'
import { wechatCaller } from '../../wiring/wechatContext'

/** `userInfo` and `tcbContext` are WeChat's own additions to the event; the rest is the call. */
function callOf(event: unknown): { operation: string; body: unknown } {
  const { operation, userInfo: _userInfo, tcbContext: _tcbContext, ...body } = Object(event)
  return { operation: typeof operation === 'string' ? operation : '', body }
}

/** Cloud function `api`: wx.cloud.callFunction({name:'api', data:{operation, input, …}}). */
export async function main(event: unknown): Promise<unknown> {
  const caller = wechatCaller()
  const traceId = randomUUID()
  // Whatever goes wrong before there is a log to tell it to: the phone gets an answer, the console the cause.
  return answer(event, caller, traceId).catch((error: unknown) => {
    reportToConsole(traceId, error)
    return failedAnswer({ code: 'system.unexpected' }, null, traceId).body
  })
}

async function answer(event: unknown, caller: { openid: string } | null, traceId: string): Promise<unknown> {
  if (!caller) return refusedAtDoor(doorLog, 'session.required', traceId).body
  const { operation, body } = callOf(event)
  // Before it is written out to be measured: that would overflow.
  if (isTooDeep(body)) return refusedAtDoor(doorLog, 'input.invalid', traceId).body
  if (Buffer.byteLength(JSON.stringify(body)) > largestBodyBytes) return refusedAtDoor(doorLog, 'input.tooLarge', traceId).body
  const application = await functionApplication()
  const { body: answered } = await dispatch(application, operation, body, { channel: 'weapp', wechatOpenid: caller.openid }, traceId)
  return answered
}
