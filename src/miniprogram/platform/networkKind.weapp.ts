export type NetworkKind = 'wifi' | 'cellular' | 'none' | 'unknown'

let kind: NetworkKind = 'unknown'

function hear({ networkType }: { networkType: string }): void {
  kind = networkType === 'wifi' || networkType === 'none' ? networkType : /^[2-9]g$/.test(networkType) ? 'cellular' : 'unknown'
}

if (typeof wx.getNetworkType === 'function') wx.getNetworkType({ success: hear })
if (typeof wx.onNetworkStatusChange === 'function') wx.onNetworkStatusChange(hear)

export function whenNetworkIsBack(run: () => void): void {
  if (typeof wx.onNetworkStatusChange !== 'function') return
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) run()
  })
}

/** As WeChat last said it. */
export function networkKind(): NetworkKind {
  return kind
}
