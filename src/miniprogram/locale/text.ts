import { language } from './language'
import { toTraditional } from './traditional'

type GapName<Gap extends string> = Gap extends `${infer Name}#${string}` ? Name : Gap
type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Gap}}${infer Rest}` ? GapName<Gap> | Gaps<Rest> : never
type Values<Sentence extends string> = [Gaps<Sentence>] extends [never] ? [] : [values: Readonly<Record<Gaps<Sentence>, string | number>>]

type Sentences = Readonly<Record<string, string>>
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false
/** The same keys, and in each sentence the same gaps: what is missing or too many does not compile. */
type Translated<Chinese extends Sentences, English extends Sentences> = {
  readonly [Key in keyof Chinese]: Key extends keyof English
    ? Same<Gaps<Chinese[Key]>, Gaps<English[Key]>> extends true
      ? English[Key]
      : never
    : string
} & { readonly [Key in Exclude<keyof English, keyof Chinese>]: never }

export type TextOf<Catalogue> = <Key extends keyof Catalogue & string>(
  key: Key,
  ...values: Catalogue[Key] extends string ? Values<Catalogue[Key]> : never
) => string

const gap = /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g

/**
 * The accessor of one catalogue, in 简体 and English; 繁體 is made from 简体.
 * An unknown key, a missing value and a value too many do not compile, nor does a sentence without its English.
 * Gaps are written {name}; English may count: `{days} {days#day|days}`.
 */
export function textOf<const Chinese extends Sentences, const English extends Sentences = Chinese>(
  chinese: Chinese,
  english?: English & Translated<Chinese, English>,
): TextOf<Chinese> {
  const inEnglish: Sentences | undefined = english
  return (key, ...values) => {
    const sentence = sentenceOf(chinese, inEnglish, key)
    const [filling] = values
    return filling ? fill(sentence, filling) : sentence
  }
}

function sentenceOf(chinese: Sentences, english: Sentences | undefined, key: string): string {
  const sentence = chinese[key] ?? key
  if (language() === 'en') return english?.[key] ?? sentence
  return language() === 'hant' ? toTraditional(sentence) : sentence
}

/** In one go: what a value brings along is never filled again. */
function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(gap, (written, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return written
    if (one === undefined || many === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}
