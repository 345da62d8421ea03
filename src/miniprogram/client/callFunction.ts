import { type Transport, wireBody } from './transport'

/** The one call of wx.cloud that is used, so that a test needs no WeChat. */
export type CloudFunction = (call: { name: string; data: object }) => Promise<{ result?: unknown }>

export function callFunction(cloudFunction: CloudFunction): Transport {
  return async (operation, body) => {
    try {
      const session = body.session === null ? {} : { session: body.session }
      const { result } = await cloudFunction({ name: 'api', data: { operation, ...wireBody(body), ...session } })
      return { reached: true, body: result }
    } catch {
      return { reached: false }
    }
  }
}
