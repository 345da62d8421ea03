/** WeChat's own text size setting, so that who enlarged it there finds it enlarged here. */
export function fontScale(): number {
  const chosen = typeof wx.getAppBaseInfo === 'function' ? wx.getAppBaseInfo().fontSizeSetting : undefined
  if (typeof chosen !== 'number' || !(chosen > 0)) return 1
  return Math.min(Math.max(chosen / 16, 1), 1.5)
}
