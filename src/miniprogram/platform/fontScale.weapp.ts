/** What WeChat calls 关怀模式 draws at 1.4 times its usual size. */
const large = 1.3
const largest = 1.5
/** What the size setting says in px while nothing is enlarged. */
const usual = 16

/** WeChat's own text size setting, so that who enlarged it there finds it enlarged here. */
export function fontScale(): number {
  const info = typeof wx.getAppBaseInfo === 'function' ? wx.getAppBaseInfo() : null
  const scale = info?.fontSizeScaleFactor ?? (info?.fontSizeSetting ?? usual) / usual
  return scale > 0 ? Math.min(Math.max(scale, 1), largest) : 1
}

export function readsLarge(): boolean {
  return fontScale() >= large
}
