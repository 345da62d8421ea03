/** WeChat's login code: 5 minutes, one use; null when WeChat gave none. */
export function loginCode(): Promise<string | null> {
  if (typeof wx.login !== 'function') return Promise.resolve(null)
  return new Promise((resolve) => {
    wx.login({ success: ({ code }) => resolve(code || null), fail: () => resolve(null) })
  })
}
