/**
 * How wide words are, in widths of a Chinese character, rather too wide than too narrow: every system font draws
 * a Chinese character exactly one em wide, and nothing of Latin wider than these.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** How many lines the words take where a line holds `line` characters. A word may leave the end of a line empty. */
export function linesOf(text: string, line: number): number {
  const width = textWidth(text)
  return width <= line ? 1 : Math.ceil(width / Math.max(1, line - 2))
}

/** The words, or as much of them as `lines` lines hold, and a sign that there is more. */
export function cutToLines(text: string, line: number, lines: number): string {
  if (linesOf(text, line) <= lines) return text
  const room = lines === 1 ? line - 1 : lines * Math.max(1, line - 2) - 1
  let width = 0
  let kept = ''
  for (const character of text) {
    width += widthOf(character)
    if (width > room) break
    kept += character
  }
  return `${kept}…`
}

/** Of Latin: the widest of what iOS, Android and Noto draw. */
function widthOf(character: string): number {
  if (!/[ -~]/.test(character)) return 1
  if (/[ .,:;'!|ijl]/.test(character)) return 0.33
  if (/[-()/[\]ftrI]/.test(character)) return 0.45
  if (/[mwMW%@]/.test(character)) return 0.95
  return /[A-Z+=<>~#&]/.test(character) ? 0.75 : 0.62
}
