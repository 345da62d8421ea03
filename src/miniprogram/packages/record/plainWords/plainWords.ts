import { inLanguage } from '../../../locale/inLanguage'
import { language } from '../../../locale/language'
import { bloodWords } from './bloodWords'
import { chemistryWords } from './chemistryWords'
import { examinationWords } from './examinationWords'
import { hormoneWords } from './hormoneWords'
import { infectionWords } from './infectionWords'
import type { PlainWord } from './plainWord'
import { sentenceWords } from './sentenceWords'
import { visitWords } from './visitWords'

const measured = [...bloodWords, ...chemistryWords, ...hormoneWords]
const written = [...examinationWords, ...infectionWords, ...sentenceWords]

export const allPlainWords: readonly PlainWord[] = [...visitWords, ...written, ...measured]

const byName = new Map(allPlainWords.flatMap((word) => word[0].split('|').map((name) => [keyOf(name), word] as const)))

/** What is looked for inside a sentence, the longer first. Two letters of a laboratory (PT, T3) may mean something else there. */
const inSentences = [
  ...namesOf(written).filter((name) => name.length > 1),
  ...namesOf(measured).filter((name) => name.length > 1 && !isLatin(name)),
].sort((one, other) => other.length - one.length)

/** What a field's or an item's name means; null where we have no words for it. 糖化血红蛋白（HbA1c） is found by either half. */
export function plainWordsFor(name: string): string | null {
  const word = wordFor(name)
  return word === null ? null : wordsOf(word)
}

/** What a hospital calls it, in English with the English name beside where we know one: 空腹血糖（GLU） · Fasting blood sugar. */
export function besideName(name: string): string {
  const word = language() === 'en' ? wordFor(name) : null
  return word === null ? name : `${name} · ${word[2]}`
}

function wordFor(name: string): PlainWord | null {
  const whole = keyOf(name)
  const inside = (whole.match(/\([^()]+\)/g) ?? []).map((part) => part.slice(1, -1))
  const outside = whole.replace(/\([^()]*\)/g, '')
  const keys = [whole, outside, ...inside]
  return keys.map((key) => byName.get(key)).find((word) => word !== undefined) ?? null
}

/** The terms that a sentence of a report uses, each once, in the order they stand there; no more than a person reads. */
export function termsIn(sentence: string, most = 4): { term: string; words: string }[] {
  const found: { at: number; term: string; words: string }[] = []
  let rest = spelt(sentence)
  for (const name of inSentences) {
    const at = placeOf(spelt(name), rest)
    const word = byName.get(keyOf(name))
    if (at < 0 || word === undefined) continue
    const words = wordsOf(word)
    // 磨玻璃结节 is one term, not also 结节.
    rest = rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length)
    if (!found.some((each) => each.words === words)) found.push({ at, term: name, words })
  }
  const inOrder = found.sort((one, other) => one.at - other.at).slice(0, most)
  return inOrder.map(({ term, words }) => ({ term, words }))
}

function wordsOf([, words, name, english]: PlainWord): string {
  return inLanguage(words, `${name}: ${english}`)
}

/** Latin letters only as a whole word: CT, not the CT of ACTH. */
function placeOf(name: string, sentence: string): number {
  const at = sentence.indexOf(name)
  if (at < 0 || !isLatin(name)) return at
  const around = `${sentence.charAt(at - 1)}${sentence.charAt(at + name.length)}`
  return /[A-Z0-9]/.test(around) ? -1 : at
}

function namesOf(words: readonly PlainWord[]): string[] {
  return words.flatMap(([names]) => names.split('|'))
}

function isLatin(name: string): boolean {
  return /^[\x20-\x7e]+$/.test(name)
}

function spelt(text: string): string {
  return text.normalize('NFKC').toUpperCase()
}

function keyOf(name: string): string {
  return spelt(name).replace(/\s/g, '')
}
