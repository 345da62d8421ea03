import type { Language } from '../locale/language'

const tags: Record<Language, string> = { hans: 'zh-Hans', hant: 'zh-Hant', en: 'en' }

/** Of what is around the pages, in a browser: readers speak it in its language, and its tabs grow too. */
export function showDisplay(language: Language, elder: boolean): void {
  document.documentElement.lang = tags[language]
  document.documentElement.classList.toggle('elder', elder)
}
