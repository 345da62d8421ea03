/**
 * How wide words are, in widths of a Chinese character, rather too wide than too narrow: every system font draws
 * a Chinese character exactly one em wide, and nothing of Latin wider than these.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/**
 * How many lines the words take where a line holds `line` characters. A Latin word stays whole where it can,
 * and a mark that must not begin a line takes its character along: both leave the end of a line empty.
 */
export function linesOf(text: string, line: number): number {
  if (textWidth(text) <= line) return 1
  const room = Math.max(1, line - 2)
  let lines = 1
  let used = 0
  for (const part of text.match(/[!-~]+|[\s\S]/gu) ?? []) {
    const width = textWidth(part)
    const fits = used + width <= room
    if (!fits && part !== ' ') lines += Math.max(1, Math.ceil(width / room) - (used === 0 ? 1 : 0))
    used = fits ? used + width : part === ' ' ? room : width % room
  }
  return lines
}

/** The words, or as much of them as `lines` lines hold, and a sign that there is more. */
export function cutToLines(text: string, line: number, lines: number): string {
  if (linesOf(text, line) <= lines) return text
  // No more than this can fit, however narrow: a text of any length is measured once.
  const characters = Array.from(text).slice(0, Math.ceil((lines * line) / narrowest))
  let [fits, tooMany] = [0, characters.length + 1]
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2)
    if (linesOf(`${characters.slice(0, half).join('')}…`, line) <= lines) fits = half
    else tooMany = half
  }
  return `${characters.slice(0, fits).join('')}…`
}

const narrowest = 0.33

/** Of Latin: the widest of what iOS, Android and Noto draw. */
function widthOf(character: string): number {
  if (!/[ -~]/.test(character)) return 1
  if (/[ .,:;'!|ijl]/.test(character)) return narrowest
  if (/[-()/[\]ftrI]/.test(character)) return 0.45
  if (/[mwMW%@]/.test(character)) return 0.95
  return /[A-Z+=<>~#&]/.test(character) ? 0.75 : 0.62
}
