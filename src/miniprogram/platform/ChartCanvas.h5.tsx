import { useEffect, useRef } from 'react'
import type { ChartCanvasProps } from './chartSurface'

/** Nothing in it can be read aloud: what it shows stands beside it in words. */
export function ChartCanvas({ id, className, draw }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const darkness = window.matchMedia('(prefers-color-scheme: dark)')
    let takeDown: () => void = () => undefined
    const redraw = () => {
      takeDown()
      if (!canvas.current) return
      const { clientWidth: width, clientHeight: height } = canvas.current
      takeDown = draw({ canvas: canvas.current, width, height, pixelRatio: window.devicePixelRatio, dark: darkness.matches })
    }
    redraw()
    window.addEventListener('resize', redraw)
    darkness.addEventListener('change', redraw)
    return () => {
      window.removeEventListener('resize', redraw)
      darkness.removeEventListener('change', redraw)
      takeDown()
    }
  }, [draw])
  return (
    <div aria-hidden="true">
      <canvas id={id} ref={canvas} className={className} />
    </div>
  )
}
