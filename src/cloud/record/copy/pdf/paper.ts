import PDFDocument from 'pdfkit'
import type { CopyFonts } from '../../../ports'
import { hairline } from './styles'
import { type Line, linesATurn, othersTurn, type Typesetter, typesetter } from './typesetter'

export interface Style {
  readonly size: number
  readonly colour: string
  readonly leading: number
  readonly bold?: boolean
}

export interface Cell {
  readonly text: string
  readonly style: Style
  readonly left: number
  readonly width: number
}

interface BrokenRow {
  readonly cells: readonly { readonly lines: readonly Line[]; readonly style: Style; readonly left: number }[]
  readonly leading: number
  readonly count: number
}

const margin = { side: 48, top: 54, bottom: 72 }
const a4 = { width: 595.28, height: 841.89 }

export const columnWidth = a4.width - 2 * margin.side
/** Rows no higher than this are never torn apart; a longer one goes on over the page. */
const smallRow = 140

/** A4, written from top to bottom; what does not fit goes on on the next page. */
export class Paper {
  readonly document: PDFKit.PDFDocument
  readonly type: Typesetter
  private y = margin.top
  /** What is repeated at the head of a page on which a table goes on. */
  private again: BrokenRow | null = null
  private drawn = 0

  constructor(fonts: CopyFonts, info: { title: string; madeAt: Date }) {
    this.type = typesetter(fonts)
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      // Footers come last: only then is it known how many pages there are.
      bufferPages: true,
      // An own font from the start: the built-in one would be read from a file that does not travel with us.
      font: '',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: info.title, Author: '健档', Creator: '健档', Producer: '健档', CreationDate: info.madeAt, ModDate: info.madeAt },
    })
    this.document.registerFont('main', Buffer.from(fonts.main))
    this.document.registerFont('rare', Buffer.from(fonts.rare))
  }

  space(points: number): void {
    this.y += points
  }

  /** Keeps what follows together: a heading never stands alone at the foot of a page. */
  room(height: number): void {
    if (this.y + height > a4.height - margin.bottom) this.newPage()
  }

  newPage(): void {
    this.document.addPage()
    this.y = margin.top
    if (this.again) this.drawHead(this.again)
  }

  rule(colour: string): void {
    this.document
      .moveTo(margin.side, this.y)
      .lineTo(margin.side + columnWidth, this.y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke()
  }

  text(text: string, style: Style, { left = 0, width = columnWidth } = {}): Promise<void> {
    return this.row([{ text, style, left, width }])
  }

  /** Cells side by side, each broken into lines of its own. */
  async row(cells: readonly Cell[]): Promise<void> {
    const row = await this.broken(cells)
    this.room(Math.min(row.count * row.leading, smallRow))
    for (let index = 0; index < row.count; index += 1) {
      this.room(row.leading)
      this.drawLine(row, index)
      this.drawn += 1
      // A long copy takes seconds to set: whoever else is being answered must not wait for it.
      if (this.drawn % linesATurn === 0) await othersTurn()
    }
  }

  /** Rows under a head that is said again wherever the table goes on. */
  async table(head: readonly Cell[], body: () => Promise<void>): Promise<void> {
    const row = await this.broken(head)
    this.drawHead(row)
    this.again = row
    await body()
    this.again = null
  }

  /** A line at a fixed place of the page that is now open. */
  place(text: string, style: Style, left: number, baseline: number): void {
    this.draw(this.type.line(text, style.size), style, margin.side + left, baseline)
  }

  bytes(): Promise<Uint8Array> {
    return new Promise((done, fail) => {
      const chunks: Buffer[] = []
      this.document.on('data', (chunk: Buffer) => chunks.push(chunk))
      this.document.once('end', () => done(new Uint8Array(Buffer.concat(chunks))))
      this.document.once('error', fail)
      this.document.end()
    })
  }

  get height(): number {
    return this.y
  }

  private async broken(cells: readonly Cell[]): Promise<BrokenRow> {
    const broken: BrokenRow['cells'][number][] = []
    for (const { text, style, left, width } of cells) broken.push({ style, left, lines: await this.type.break(text, style.size, width) })
    return {
      cells: broken,
      leading: Math.max(...cells.map(({ style }) => style.leading)),
      count: Math.max(...broken.map(({ lines }) => lines.length)),
    }
  }

  private drawLine({ cells, leading }: BrokenRow, index: number): void {
    const baseline = this.y + leading * 0.74
    for (const { lines, style, left } of cells) this.draw(lines[index] ?? [], style, margin.side + left, baseline)
    this.y += leading
  }

  private drawHead(row: BrokenRow): void {
    this.space(2)
    for (let index = 0; index < row.count; index += 1) this.drawLine(row, index)
    this.rule(hairline)
    this.space(3)
  }

  private draw(line: Line, { size, colour, bold = false }: Style, left: number, baseline: number): void {
    let x = left
    for (const { font, text, width } of line) {
      this.document
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(size / 40)
      this.document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: bold })
      x += width
    }
  }
}

export const pageFoot = a4.height - margin.bottom
export const pageSide = margin.side
