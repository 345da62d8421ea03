import { lightColors } from './chartColors'
import { chartOption } from './chartOption'
import { drawChart } from './drawChart'

/** A canvas that writes down what is drawn on it, and is nothing else: no window, no document, no listeners. */
function paper() {
  const written: string[] = []
  const strokes: string[] = []
  const pen = new Proxy<Record<string, unknown>>(
    {
      font: '10px sans-serif',
      measureText: (text: string) => ({ width: text.length * 7 }),
      fillText: (text: string) => written.push(text),
    },
    {
      get: (own, name) => own[String(name)] ?? (() => strokes.push(String(name))),
      set: (own, name, value) => Reflect.set(own, name, value),
    },
  )
  const canvas: HTMLCanvasElement = Object.create({ getContext: () => pen, width: 0, height: 0 })
  return { canvas, written, strokes }
}

const points = [
  { entryId: 'a', at: '2023-01-05', value: 5.1, text: '5.1', low: 3.9, high: 6.1, flag: null, sourceOrg: '甲医院' },
  { entryId: 'b', at: '2026-02-05', value: 7.2, text: '7.2', low: 3.9, high: 6.1, flag: 'high' as const, sourceOrg: '乙医院' },
]

describe('drawing on a bare canvas', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('draws at once, in the screen’s pixels, and leaves nothing running', () => {
    expect(typeof window).toBe('undefined')
    const { canvas, written, strokes } = paper()
    const takeDown = drawChart({ canvas, width: 288, height: 220, pixelRatio: 3, dark: false }, chartOption(points, lightColors, 1))
    expect([canvas.width, canvas.height]).toEqual([864, 660])
    expect(written).toEqual(expect.arrayContaining(['2023/1', '2026/2']))
    expect(strokes.filter((name) => name === 'fill').length).toBeGreaterThan(2)
    const drawn = strokes.length
    jest.advanceTimersByTime(10_000)
    expect(strokes).toHaveLength(drawn)
    expect(jest.getTimerCount()).toBe(0)
    takeDown()
  })

  it('draws nothing on a canvas that cannot be drawn on', () => {
    const canvas: HTMLCanvasElement = Object.create({ getContext: () => null, width: 0, height: 0 })
    expect(drawChart({ canvas, width: 288, height: 220, pixelRatio: 1, dark: false }, chartOption(points, lightColors, 1))).not.toThrow()
  })
})
