/**
 * Covers the page in recordings, and on Android in screenshots too; iOS cannot stop a screenshot
 * (wx.setVisualEffectOnCapture, library 2.20.1, iOS from 3.3.0). Held until it is taken off.
 */
export function shieldCapture(covered: boolean): void {
  if (typeof wx.setVisualEffectOnCapture === 'function') wx.setVisualEffectOnCapture({ visualEffect: covered ? 'hidden' : 'none' })
}
