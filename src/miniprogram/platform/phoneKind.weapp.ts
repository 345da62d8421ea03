import type { PhoneKind } from './phoneKindSaid'
import { systemSaid, versionSaid } from './phoneKindSaid'

/** WeChat and the system, as far as failures depend on them; older WeChat tells it among everything else. */
export function phoneKind(): PhoneKind {
  const { SDKVersion = '' } = typeof wx.getAppBaseInfo === 'function' ? wx.getAppBaseInfo() : all()
  const { system = '' } = typeof wx.getDeviceInfo === 'function' ? wx.getDeviceInfo() : all()
  return { platform: 'weapp', library: versionSaid(SDKVersion), system: systemSaid(system) }
}

function all(): { SDKVersion?: string; system?: string } {
  return typeof wx.getSystemInfoSync === 'function' ? wx.getSystemInfoSync() : {}
}
