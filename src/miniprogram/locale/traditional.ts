import { pieces, simplified, traditional } from './traditionalTable'

/** Made when somebody reads 繁體, and for nobody else. */
let table: { readonly wanted: RegExp; readonly becomes: ReadonlyMap<string, string> } | null = null

/** Our own words in the characters of 繁體; what a hospital or a register wrote is never touched. */
export function toTraditional(sentence: string): string {
  table ??= readTable()
  const { wanted, becomes } = table
  return sentence.replace(wanted, (part) => becomes.get(part) ?? part)
}

function readTable() {
  const characters = Array.from(simplified, (character, at) => [character, traditional.charAt(at)] as const)
  const words = pieces
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)] as const)
  const longestFirst = words.map(([from]) => from).sort((one, other) => other.length - one.length)
  return { wanted: new RegExp([...longestFirst, `[${simplified}]`].join('|'), 'g'), becomes: new Map([...characters, ...words]) }
}
