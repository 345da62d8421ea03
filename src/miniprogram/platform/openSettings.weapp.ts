/** WeChat's page of what this mini-program may use; only from a tap. `unsupported`: the person has to find it. */
export function openSettings(): Promise<'opened' | 'unsupported'> {
  if (typeof wx.openSetting !== 'function') return Promise.resolve('unsupported')
  return new Promise((resolve) => {
    wx.openSetting({ success: () => resolve('opened'), fail: () => resolve('unsupported') })
  })
}
