import { create, type Font } from 'fontkit'
import type { CopyFonts } from '../../../ports'

export interface Run {
  readonly font: 'main' | 'rare'
  readonly text: string
  readonly width: number
}

/** One line of text as it will be drawn: from left to right, each run in the font that has its characters. */
export type Line = readonly Run[]

/** Where a line may not begin, or end: the marks that Chinese type keeps with their neighbour. */
const notFirst = new Set('，。、；：？！）》】〕」』”’…—·%‰℃,.;:?!)]}')
const notLast = new Set('（《【〔「『“‘([{')
const ofOneWord = /[A-Za-z0-9.+\-/^_]/

/** So many lines are broken or drawn at a stretch. */
export const linesATurn = 200

export function othersTurn(): Promise<void> {
  return new Promise((next) => setImmediate(next))
}

/** Measures and breaks text with the very advances it is drawn with. */
export function typesetter(fonts: CopyFonts) {
  const faces: Record<Run['font'], Font> = { main: create(fonts.main), rare: create(fonts.rare) }
  const known = new Map<string, { font: Run['font']; text: string; width: number }>()

  /** A character no font has is told by its number, never drawn as an empty box. */
  function glyphOf(character: string): { font: Run['font']; text: string; width: number } {
    const found = known.get(character)
    if (found) return found
    const codePoint = character.codePointAt(0) ?? 0
    const font = faces.main.hasGlyphForCodePoint(codePoint) ? 'main' : faces.rare.hasGlyphForCodePoint(codePoint) ? 'rare' : null
    const text = font === null ? `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕` : character
    const glyph = { font: font ?? 'main', text, width: font === null ? widthOf(text) : advance(font, codePoint) } as const
    known.set(character, glyph)
    return glyph
  }

  function advance(font: Run['font'], codePoint: number): number {
    const face = faces[font]
    return face.glyphForCodePoint(codePoint).advanceWidth / face.unitsPerEm
  }

  /** In ems. */
  function widthOf(text: string): number {
    return Array.from(text).reduce((width, character) => width + glyphOf(character).width, 0)
  }

  function lineOf(characters: readonly string[], size: number): Line {
    const runs: Run[] = []
    for (const character of characters) {
      const glyph = glyphOf(character)
      const last = runs.at(-1)
      if (last?.font === glyph.font)
        runs[runs.length - 1] = { ...last, text: last.text + glyph.text, width: last.width + glyph.width * size }
      else runs.push({ font: glyph.font, text: glyph.text, width: glyph.width * size })
    }
    return runs
  }

  /** Breaks at any Chinese character and between words, and inside a word only when it is longer than a line. */
  function* breakParagraph(paragraph: string, size: number, width: number): Generator<Line> {
    const characters = Array.from(paragraph)
    let start = 0
    while (start < characters.length) {
      let most = start
      let used = 0
      for (; most < characters.length; most += 1) {
        const next = glyphOf(characters[most] ?? '').width * size
        if (most > start && used + next > width) break
        used += next
      }
      const end = most === characters.length ? most : goodBreak(characters, start, most)
      yield lineOf(characters.slice(start, end), size)
      start = end
      while (characters[start] === ' ') start += 1
    }
  }

  return {
    widthOf: (text: string, size: number) => widthOf(text) * size,
    /** Text that is known to be short. */
    line: (text: string, size: number): Line => lineOf(Array.from(text), size),
    /** At least one line, even of nothing. Whoever else is being answered gets a turn while a long text is broken. */
    async break(text: string, size: number, width: number): Promise<Line[]> {
      const lines: Line[] = []
      let steps = 0
      for (const paragraph of text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n')) {
        for (const line of breakParagraph(paragraph.trim(), size, width)) {
          lines.push(line)
          steps += 1
          if (steps % linesATurn === 0) await othersTurn()
        }
      }
      return lines.length === 0 ? [[]] : lines
    },
  }
}

export type Typesetter = ReturnType<typeof typesetter>

function goodBreak(characters: readonly string[], start: number, most: number): number {
  for (let end = most; end > Math.max(start + 1, most - 24); end -= 1) {
    const before = characters[end - 1] ?? ''
    const after = characters[end] ?? ''
    const insideWord = ofOneWord.test(before) && ofOneWord.test(after)
    if (!insideWord && !notFirst.has(after) && !notLast.has(before)) return end
  }
  return most
}
