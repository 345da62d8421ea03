/** What a chart is drawn on: the same of a browser's canvas and of WeChat's. */
export interface ChartSurface {
  readonly canvas: HTMLCanvasElement
  /** As large as it stands on the page, in px. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly dark: boolean
}

export interface ChartCanvasProps {
  /** Unlike any other on the page. */
  id: string
  className: string
  /** Draws, and gives back what takes the drawing down. Called again when the size or the colours change. */
  draw(surface: ChartSurface): () => void
}
