type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never
type Values<Sentence extends string> = [Gaps<Sentence>] extends [never] ? [] : [values: Readonly<Record<Gaps<Sentence>, string | number>>]

export type TextOf<Catalogue> = <Key extends keyof Catalogue & string>(
  key: Key,
  ...values: Catalogue[Key] extends string ? Values<Catalogue[Key]> : never
) => string

/**
 * The accessor of one catalogue: an unknown key, a missing value and a value too many do not compile.
 * Gaps are written {name}.
 */
export function textOf<const Catalogue extends Readonly<Record<string, string>>>(catalogue: Catalogue): TextOf<Catalogue> {
  return (key, ...values) => {
    const [filling] = values
    const sentence: string = catalogue[key] ?? key
    if (!filling) return sentence
    return Object.entries<string | number>(filling).reduce(
      (filled, [name, value]) => filled.split(`{${name}}`).join(String(value)),
      sentence,
    )
  }
}
