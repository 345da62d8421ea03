import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { ChartCanvasProps } from './chartSurface'

/** WeChat reads a canvas to nobody: what it shows stands beside it in words. A WeChat without this canvas shows the words alone. */
export function ChartCanvas({ id, className, draw }: ChartCanvasProps) {
  useEffect(() => {
    let over = false
    let takeDown: () => void = () => undefined
    const redraw = () => {
      const query = Taro.createSelectorQuery()
      if (typeof query.select !== 'function') return
      query.select(`#${id}`).fields({ node: true, size: true }, (found) => {
        const { node: canvas, width = 0, height = 0 } = found ?? {}
        if (over || typeof canvas?.getContext !== 'function') return
        takeDown()
        takeDown = draw({ canvas, width, height, pixelRatio: pixelRatio(), dark: isDark() })
      })
      query.exec()
    }
    // Only when what was just rendered has reached WeChat is there a canvas to be found.
    Taro.nextTick(redraw)
    if (typeof wx.onThemeChange === 'function') wx.onThemeChange(redraw)
    return () => {
      over = true
      if (typeof wx.offThemeChange === 'function') wx.offThemeChange(redraw)
      takeDown()
    }
  }, [id, draw])
  return <Canvas type="2d" id={id} className={className} />
}

function pixelRatio(): number {
  return typeof wx.getWindowInfo === 'function' ? wx.getWindowInfo().pixelRatio : 2
}

function isDark(): boolean {
  return typeof wx.getAppBaseInfo === 'function' && wx.getAppBaseInfo().theme === 'dark'
}
