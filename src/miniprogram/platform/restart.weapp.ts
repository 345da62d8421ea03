/** Begins anew at home, with nothing in memory (wx.restartMiniProgram, library 3.0.1); false where WeChat cannot. */
export function restart(): boolean {
  if (typeof wx.restartMiniProgram !== 'function') return false
  wx.restartMiniProgram({ path: '/pages/home/index' })
  return true
}
