import Taro from '@tarojs/taro'

/** Older WeChat tells the size among everything else. */
export function windowSize(): { width: number; height: number } {
  const info = typeof wx.getWindowInfo === 'function' ? wx.getWindowInfo() : wx.getSystemInfoSync()
  return { width: info.windowWidth || 390, height: info.windowHeight || 800 }
}

/** Tablets and desktops turn and stretch. Gives back what ends the listening. */
export function onWindowResize(listener: () => void): () => void {
  Taro.onWindowResize?.(listener)
  return () => Taro.offWindowResize?.(listener)
}
