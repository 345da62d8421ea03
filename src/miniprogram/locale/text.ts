import { inLanguage } from './inLanguage'

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
export function textOf<const Chinese extends Sentences, const English extends Sentences>(
  chinese: Chinese,
  english: English & Translated<Chinese, English>,
): TextOf<Chinese> {
  const inEnglish: Sentences = english
  return (key, ...values) => {
    const sentence = inLanguage(chinese[key] ?? key, inEnglish[key] ?? key)
    const [filling] = values
    return filling ? fill(sentence, filling) : sentence
  }
}

/** Sentences that somebody else reads later, who reads 简体: whatever this phone speaks. */
export function chineseOf<const Chinese extends Sentences>(chinese: Chinese): TextOf<Chinese> {
  return (key, ...[filling]) => (filling ? fill(chinese[key] ?? key, filling) : (chinese[key] ?? key))
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
