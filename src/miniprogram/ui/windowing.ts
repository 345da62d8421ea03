/** Rows stand in leaves of two, ten leaves in a branch, ten branches in a limb: what is out of sight is one empty box of the right height. */
export const rowsInLeaf = 2
export const rowsInBranch = 20
export const rowsInLimb = 200

/** From the first to before the last: of leaves, or of pixels. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where each row begins, and after the last one where the list ends. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = [0]
  let end = 0
  for (const height of heights) {
    end += height
    offsets.push(end)
  }
  return offsets
}

export function heightBetween(offsets: readonly number[], { from, to }: Stretch): number {
  const last = offsets.length - 1
  return (offsets[Math.min(to, last)] ?? 0) - (offsets[Math.min(from, last)] ?? 0)
}

/** The leaves of which at least a part lies within these pixels of the list. */
export function leavesWithin(offsets: readonly number[], { from, to }: Stretch): Stretch {
  const count = offsets.length - 1
  if (count === 0 || to <= 0 || from >= (offsets[count] ?? 0)) return { from: 0, to: 0 }
  return { from: Math.floor(rowAt(offsets, from) / rowsInLeaf), to: Math.floor(rowAt(offsets, to) / rowsInLeaf) + 1 }
}

/**
 * The next leaves to hold, at most `most` of them new: first those in sight, then those near it. What is no longer near is let go of.
 * Both are one stretch, and what is near takes in what is in sight.
 */
export function nextOpen(open: Stretch, sight: Stretch, near: Stretch, most: number): Stretch {
  const keeps = { from: Math.max(open.from, near.from), to: Math.min(open.to, near.to) }
  const inSight = sight.from < sight.to ? sight : near
  let { from, to } = keeps.from < keeps.to ? keeps : { from: inSight.from, to: inSight.from }
  let left = most
  for (const wanted of [inSight, near]) {
    const down = Math.min(left, Math.max(0, wanted.to - to))
    to += down
    left -= down
    const up = Math.min(left, Math.max(0, from - wanted.from))
    from -= up
    left -= up
  }
  return { from, to }
}

/** How many of the wanted leaves are not held. */
export function lacking(open: Stretch, wanted: Stretch): number {
  const held = Math.max(0, Math.min(open.to, wanted.to) - Math.max(open.from, wanted.from))
  return Math.max(0, wanted.to - wanted.from) - held
}

/** The row that these pixels of the list lie in; the nearest one beyond its ends. */
function rowAt(offsets: readonly number[], pixel: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] ?? 0) <= pixel) low = middle
    else high = middle - 1
  }
  return low
}
