/** About eight lines on a small phone; the rest comes when it is asked for, a piece at a time, however long it is. */
const firstPiece = 160
const nextPiece = 1_000
/** A tail shorter than this is not worth a tap. */
const tail = 40

/** A long value in pieces, cut where a sentence ends if one does near there. */
export function piecesOf(value: string): string[] {
  if (value.length <= firstPiece + tail) return [value]
  const pieces: string[] = []
  for (let at = 0; at < value.length; ) {
    const wanted = at === 0 ? firstPiece : nextPiece
    const end = value.length - at <= wanted + tail ? value.length : at + cutBefore(value.slice(at, at + wanted))
    pieces.push(value.slice(at, end))
    at = end
  }
  return pieces
}

function cutBefore(text: string): number {
  const sentence = Math.max(...['。', '；', '\n', '，'].map((mark) => text.lastIndexOf(mark))) + 1
  if (sentence > text.length * 0.6) return sentence
  // Never between the two halves of a rare character.
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length
}
