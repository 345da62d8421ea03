/** Months, then the middle height (cm), weight (kg) and head (cm) of boys, and of girls (after WS/T 423 and the school-age tables). */
const middles = [
  [0, 50.4, 3.3, 34.5, 49.7, 3.2, 34],
  [1, 54.8, 4.5, 36.9, 53.7, 4.2, 36.2],
  [3, 62, 6.6, 40.5, 60.6, 6.1, 39.5],
  [6, 68.4, 8.4, 43.3, 66.8, 7.8, 42.2],
  [8, 71.2, 9.1, 44.5, 69.6, 8.4, 43.4],
  [12, 76.5, 10, 46, 75.2, 9.3, 44.9],
  [18, 82.7, 11.1, 47.2, 81.5, 10.5, 46.1],
  [24, 88.5, 12.5, 48.1, 87.2, 11.9, 47],
  [30, 93.3, 13.6, 48.8, 92.1, 13, 47.8],
  [36, 97.5, 14.7, 49.3, 96.3, 14.2, 48.4],
  [48, 104.6, 16.8, 50, 103.4, 16.2, 49.2],
  [60, 111.5, 19.2, 50.6, 110.3, 18.4, 49.9],
  [72, 118, 21.8, 51.1, 116.9, 20.7, 50.4],
  [84, 124.4, 24.8, 51.5, 123.2, 23.2, 50.8],
  [96, 130.1, 28, 51.9, 128.9, 26, 51.2],
  [120, 140.2, 34.6, 52.6, 141, 32.8, 52.1],
  [144, 152.4, 42.8, 53.5, 152.6, 41.4, 53.2],
  [168, 165.2, 51.6, 54.6, 158.1, 47.6, 54],
  [192, 170.8, 57.4, 55.2, 159.9, 50.4, 54.4],
  [216, 172, 60.2, 55.6, 160.3, 51.6, 54.6],
] as const

export interface Size {
  height: number
  weight: number
  head: number
}

/** Between two rows of the table on a straight line; after 18 years nobody grows. */
export function middleSize(sex: 'male' | 'female', months: number): Size {
  const at = Math.min(216, Math.max(0, months))
  const later = middles.findIndex(([age]) => age >= at)
  const [above, below] = [middles[later], middles[Math.max(0, later - 1)]]
  if (above === undefined || below === undefined) throw new Error(`no size for ${months} months`)
  const share = above[0] === below[0] ? 0 : (at - below[0]) / (above[0] - below[0])
  const between = (low: number, high: number) => low + (high - low) * share
  return sex === 'male'
    ? { height: between(below[1], above[1]), weight: between(below[2], above[2]), head: between(below[3], above[3]) }
    : { height: between(below[4], above[4]), weight: between(below[5], above[5]), head: between(below[6], above[6]) }
}
