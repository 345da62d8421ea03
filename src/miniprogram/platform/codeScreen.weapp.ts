/**
 * While the code is on the screen: covered in recordings (and screenshots on Android), bright enough for the doctor to read.
 * An extra only, never relied on (threats 8). Gives back what undoes it.
 */
export function guardCodeScreen(): () => void {
  const shield = (visualEffect: 'hidden' | 'none') => {
    if (typeof wx.setVisualEffectOnCapture === 'function') wx.setVisualEffectOnCapture({ visualEffect })
  }
  const brighten = (value: number) => {
    if (typeof wx.setScreenBrightness === 'function') wx.setScreenBrightness({ value })
  }
  let before: number | null = null
  let over = false
  shield('hidden')
  if (typeof wx.getScreenBrightness === 'function') {
    wx.getScreenBrightness({
      success: ({ value }) => {
        if (over) return
        before = value
        brighten(1)
      },
    })
  }
  return () => {
    over = true
    shield('none')
    if (before !== null) brighten(before)
  }
}
