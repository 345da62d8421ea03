import { callFunction } from '../client/callFunction'
import { https } from '../client/https'
import type { Transport } from '../client/transport'

/** The cloud function when this WeChat has one and no address was fixed at build time; otherwise HTTPS. */
export function chooseTransport(): Transport {
  const cloud = API_BASE_URL_WAS_SET ? undefined : wx.cloud
  if (typeof cloud?.callFunction !== 'function') return https(API_BASE_URL)
  cloud.init?.({ traceUser: false })
  return callFunction((call) => cloud.callFunction({ name: call.name, data: call.data }))
}
