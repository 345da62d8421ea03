import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export interface Comparison {
  /** How many pixels are not as they were. */
  readonly changed: number
  /** Where: what has changed in red, the rest faint. */
  readonly difference: Buffer
}

/** null: nothing has changed. Where one is longer, what the other does not have counts as changed. */
export function comparePictures(before: Buffer, after: Buffer): Comparison | null {
  if (before.equals(after)) return null
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)]
  const width = Math.max(one.width, other.width)
  const height = Math.max(one.height, other.height)
  const difference = new PNG({ width, height })
  const changed = pixelmatch(onPaper(one, width, height), onPaper(other, width, height), difference.data, width, height, { threshold: 0.1 })
  return changed === 0 ? null : { changed, difference: PNG.sync.write(difference) }
}

/** On magenta, which no page has. */
function onPaper(picture: PNG, width: number, height: number): Uint8Array {
  const paper = new PNG({ width, height })
  for (let at = 0; at < paper.data.length; at += 4) paper.data.set([255, 0, 255, 255], at)
  PNG.bitblt(picture, paper, 0, 0, picture.width, picture.height, 0, 0)
  return new Uint8Array(paper.data)
}
