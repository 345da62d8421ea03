import { language } from './language'

/** 甲、乙、丙; A, B, C: names in a row. */
export function inARow(names: readonly string[]): string {
  return names.join(language() === 'en' ? ', ' : '、')
}

/** 微信授权码，还剩 3 天: short pieces after one another, not yet a sentence. */
export function besides(...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join(language() === 'en' ? ', ' : '，')
}

/** 心内科（门诊）; Cardiology (outpatient) */
export function withAside(words: string, aside: string): string {
  return language() === 'en' ? `${words} (${aside})` : `${words}（${aside}）`
}

/** Whole sentences after one another: English has a space between them. */
export function sentences(all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(language() === 'en' ? ' ' : '')
}

/** A name that stands by itself, within a sentence: English begins it small. */
export function midSentence(name: string): string {
  return language() === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
