import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { ownSentences } from './ownSentences'
import { inProject } from './paths'

/**
 * 简体 to the 繁體 that is read in Hong Kong and Macao: characters only (裏, 衞, 説), never other words (信息 stays),
 * so that what stands on the phone is what the doctor, the counter and the signed 简体 say.
 */
export function inTraditional(sentence: string): string {
  return corrections.reduce((said, [simplified, traditional]) => corrected(sentence, said, simplified, traditional), openCc(sentence))
}

const openCc = Converter({ from: 'cn', to: 'hk' })

/** Where OpenCC takes one word for another (十八周歲 for a week, 天后 for an empress, 只 for a counted thing). */
export const corrections = [
  ['周岁', '周歲'],
  ['天后', '天後'],
  ['是只', '是只'],
  ['您签', '您簽'],
  ['织里', '織裏'],
  ['谷草', '谷草'],
  ['有采用', '有採用'],
] as const

function corrected(sentence: string, said: string, simplified: string, traditional: string): string {
  let right = said
  for (let at = sentence.indexOf(simplified); at >= 0; at = sentence.indexOf(simplified, at + 1))
    right = right.slice(0, at) + traditional + right.slice(at + traditional.length)
  return right
}

export interface TraditionalTable {
  /** One character for one character, as most of our sentences have it. */
  readonly simplified: string
  readonly traditional: string
  /** Pieces in which that would be wrong (头发, 以后), each with what it becomes. */
  readonly pieces: readonly (readonly [simplified: string, traditional: string])[]
}

const longestPiece = 8

/** The smallest table that brings each of these sentences where OpenCC brings it. */
export function traditionalTable(sentences: readonly string[], convert: (sentence: string) => string = inTraditional): TraditionalTable {
  const pairs = sentences.map((sentence) => [sentence, convert(sentence)] as const)
  const uneven = pairs.find(([from, to]) => from.length !== to.length)
  if (uneven) throw new Error(`不是一字对一字：${uneven.join(' → ')}`)
  const characters = usualCharacters(pairs)
  const pieces = new Map<string, string>()
  for (let wrong = firstWrong(pairs, characters, pieces); wrong !== null; wrong = firstWrong(pairs, characters, pieces)) {
    const piece = pieceAround(wrong, pairs, pieces)
    pieces.set(piece[0], piece[1])
  }
  const changed = [...characters].filter(([from, to]) => from !== to).sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    simplified: changed.map(([from]) => from).join(''),
    traditional: changed.map(([, to]) => to).join(''),
    pieces: [...pieces].sort(([one], [other]) => (one < other ? -1 : 1)),
  }
}

type Pair = readonly [from: string, to: string]

function usualCharacters(pairs: readonly Pair[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [from, to] of pairs) {
    for (let at = 0; at < from.length; at += 1) {
      const becomes = counts.get(from.charAt(at)) ?? new Map<string, number>()
      becomes.set(to.charAt(at), (becomes.get(to.charAt(at)) ?? 0) + 1)
      counts.set(from.charAt(at), becomes)
    }
  }
  const mostOften = (becomes: Map<string, number>) => [...becomes].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
  return new Map([...counts].map(([from, becomes]) => [from, mostOften(becomes)]))
}

/** As the phone goes through a sentence: the longest piece first, else character by character. */
function convertBy(sentence: string, characters: ReadonlyMap<string, string>, pieces: ReadonlyMap<string, string>): string {
  let converted = ''
  for (let at = 0; at < sentence.length; ) {
    let length = Math.min(longestPiece, sentence.length - at)
    while (length > 1 && !pieces.has(sentence.slice(at, at + length))) length -= 1
    const part = sentence.slice(at, at + length)
    converted += length > 1 ? pieces.get(part) : (characters.get(part) ?? part)
    at += length
  }
  return converted
}

interface Wrong {
  readonly pair: Pair
  readonly at: number
}

function firstWrong(pairs: readonly Pair[], characters: Map<string, string>, pieces: Map<string, string>): Wrong | null {
  for (const pair of pairs) {
    const converted = convertBy(pair[0], characters, pieces)
    if (converted === pair[1]) continue
    return { pair, at: [...pair[1]].findIndex((character, at) => converted.charAt(at) !== character) }
  }
  return null
}

/** The shortest piece around a place that becomes the same wherever it stands. */
function pieceAround({ pair: [from, to], at }: Wrong, pairs: readonly Pair[], known: ReadonlyMap<string, string>): Pair {
  for (let length = 2; length <= longestPiece; length += 1) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= from.length; start += 1) {
      const piece = from.slice(start, start + length)
      const becomes = to.slice(start, start + length)
      if (!known.has(piece) && !/[{}\w]/.test(piece) && alwaysBecomes(piece, becomes, pairs)) return [piece, becomes]
    }
  }
  throw new Error(`找不到能说明这个字的词：${from} → ${to}`)
}

function alwaysBecomes(piece: string, becomes: string, pairs: readonly Pair[]): boolean {
  return pairs.every(([from, to]) => {
    for (let at = from.indexOf(piece); at >= 0; at = from.indexOf(piece, at + 1)) {
      if (to.slice(at, at + piece.length) !== becomes) return false
    }
    return true
  })
}

export const traditionalTablePath = inProject('src/miniprogram/locale/traditionalTable.ts')

/** src/miniprogram/locale/traditionalTable.ts as text. */
export function traditionalTableFile(): string {
  const { simplified, traditional, pieces } = traditionalTable(ownSentences())
  return [
    '/** Made from our own sentences by `npm run docs` (config/traditionalTable.ts); not to be changed by hand. */',
    `export const simplified =\n  '${simplified}'`,
    `export const traditional =\n  '${traditional}'`,
    '/** Where character by character would be wrong. */',
    `export const pieces =\n  '${pieces.map((pair) => pair.join('')).join(' ')}'`,
    '',
  ].join('\n')
}

/** What is to be said when the table is not what the sentences need; empty when it is. */
export function traditionalTableReport(): string {
  return readFileSync(traditionalTablePath, 'utf8') === traditionalTableFile()
    ? ''
    : '繁體表（src/miniprogram/locale/traditionalTable.ts）与现在的句子不一致：请运行 npm run docs'
}
