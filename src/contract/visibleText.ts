import * as z from 'zod/mini'

/** One line of text that can be kept and sent on: no control characters, no half of a surrogate pair (a database refuses both). */
export const visible = z.refine<string>((text) => Array.from(text).every(isVisible))

export function isVisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
  return !isControl && !(code >= 0xd800 && code < 0xe000)
}
