/** A reproducible stream of chance: the same label always gives the same people. */
export interface Random {
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** About -1 to 1, mostly near 0. */
  spread(): number
}

/** FNV-1a, stirred as in MurmurHash3: labels that differ a little start far apart. A hundred thousand are made for a test. */
function hashOf(label: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < label.length; index += 1) hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Marsaglia's xorshift with 32 bits, started from a hash of the label. */
export function createRandom(label: string): Random {
  let state = hashOf(label) || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[int(0, list.length - 1)]
      if (item === undefined) throw new Error('pick from an empty list')
      return item
    },
    spread: () => (next() + next() + next()) / 1.5 - 1,
  }
}
