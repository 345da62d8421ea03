export interface Seeded {
  /** `[0, 1)` */
  fraction(): number
  /** A whole number in `[0, limit)`. */
  below(limit: number): number
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** The same seed, the same numbers (mulberry32): whatever fails can be replayed. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(fraction() * limit)
  return {
    fraction,
    below,
    between: (from, to) => Math.floor(from + fraction() * (to - from)),
    chance: (probability) => fraction() < probability,
    pick(items) {
      const picked = items[below(items.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    shuffled(items) {
      const keyed = items.map((item) => ({ item, key: fraction() }))
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
    },
  }
}
