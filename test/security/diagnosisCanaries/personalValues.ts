import { createHash } from 'node:crypto'

function hash(of: string): string {
  return createHash('sha256').update(`a canary of a diagnosis: ${of}`).digest('hex')
}

const surnames = '欧阳陈李黄梁志强秀英婉仪国华建军丽珍浩然'
const letters = 'abcdefghijklmnopqrstuvwxyz'

function digits(of: string, count: number): string {
  return BigInt(`0x${hash(of)}`)
    .toString()
    .slice(0, count)
}

function pick(alphabet: string, of: string, count: number): string {
  return [...hash(of)]
    .map((_, place) => alphabet[Number.parseInt(hash(`${of} ${place}`).slice(0, 6), 16) % alphabet.length])
    .slice(0, count)
    .join('')
}

/** What people's data looks like, each of it nowhere else in the world. */
const kinds: readonly ((of: string) => string)[] = [
  (of) => pick(surnames, of, 6),
  // A name in letters would pass for a word of ours if words were known by their looks.
  (of) => pick(letters, of, 12),
  (of) => `440106${digits(of, 12)}`,
  (of) => `13${digits(of, 9)}`,
  (of) => `o${hash(of).slice(0, 27)}`,
  (of) => `广东省${pick(surnames, of, 4)}医院`,
  (of) => `${digits(of, 8)}.${digits(`${of} more`, 4)}`,
]

export const many = 200
export const personalValues: readonly string[] = Array.from({ length: many }, (_, place) => {
  const kind = kinds[place % kinds.length]
  return kind ? kind(`canary ${place}`) : ''
})
