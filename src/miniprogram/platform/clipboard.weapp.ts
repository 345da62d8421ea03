/** Puts a text where it can be pasted from; false: WeChat did not let us. It says by itself that it was copied. */
export function copyText(text: string): Promise<boolean> {
  if (typeof wx.setClipboardData !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    wx.setClipboardData({ data: text, success: () => resolve(true), fail: () => resolve(false) })
  })
}
