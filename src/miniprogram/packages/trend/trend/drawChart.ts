import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { ChartSurface } from '../../../platform/chartSurface'
import type { ChartOption } from './chartOption'

use([LineChart, GridComponent, MarkAreaComponent, CanvasRenderer])

/**
 * Draws once and is still: no listeners, no frames (what ECharts calls ssr), so it needs neither a window nor a document.
 * Letters are measured by the canvas itself, because in a mini-program there is no other to be made.
 */
export function drawChart({ canvas, width, height, pixelRatio }: ChartSurface, option: ChartOption): () => void {
  const pen = canvas.getContext('2d')
  if (!pen || width === 0) return () => undefined
  setPlatformAPI({
    measureText(text, font) {
      const before = pen.font
      if (font) pen.font = font
      const { width: textWidth } = pen.measureText(text)
      pen.font = before
      return { width: textWidth }
    },
  })
  const chart = init(canvas, null, { renderer: 'canvas', ssr: true, width, height, devicePixelRatio: pixelRatio })
  chart.setOption(option)
  const screen = chart.getZr()
  screen.refreshImmediately()
  // Its loop of frames would else run on for a picture that never changes.
  screen.animation.stop()
  return () => chart.dispose()
}
