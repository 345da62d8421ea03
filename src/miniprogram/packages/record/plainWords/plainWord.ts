/**
 * The names a report may use, parted by `|`, and our own plain words for what they mean; the same in English, with the English name.
 * Told, never judged: what a value means for this person is the doctor's to say.
 */
export type PlainWord = readonly [names: string, words: string, englishName: string, english: string]
