/** 简体, 繁體, English. */
export const languages = ['hans', 'hant', 'en'] as const
export type Language = (typeof languages)[number]

let current: Language = 'hans'

export function language(): Language {
  return current
}

/** Said once, before any page is drawn: sentences may be kept by whoever asked for them. A change takes a restart. */
export function speak(chosen: Language): void {
  current = chosen
}

export function isLanguage(word: string): word is Language {
  return languages.some((known) => known === word)
}
