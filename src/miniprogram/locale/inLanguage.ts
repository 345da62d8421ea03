import { language } from './language'
import { toTraditional } from './traditional'

/** A word of ours out of a table that has both, in the phone's language. */
export function inLanguage(chinese: string, english: string): string {
  if (language() === 'en') return narrowMarks(english)
  return language() === 'hant' ? toTraditional(chinese) : chinese
}

/** Chinese fonts come first on these phones, and draw curly marks as wide as a character: “the doctor’ s name”. */
function narrowMarks(english: string): string {
  return english.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
}
