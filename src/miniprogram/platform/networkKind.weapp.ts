export type NetworkKind = 'wifi' | 'cellular' | 'none' | 'unknown'

let kind: NetworkKind = 'unknown'

function hear({ networkType }: { networkType: string }): void {
  kind = networkType === 'wifi' || networkType === 'none' ? networkType : /^[2-9]g$/.test(networkType) ? 'cellular' : 'unknown'
}

if (typeof wx.getNetworkType === 'function') wx.getNetworkType({ success: hear })
if (typeof wx.onNetworkStatusChange === 'function') wx.onNetworkStatusChange(hear)

/** As WeChat last said it. */
export function networkKind(): NetworkKind {
  return kind
}
