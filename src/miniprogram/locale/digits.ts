import { language } from './language'

/** 123456 → 123 456, the way it is read out. */
export function groupDigits(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const englishDigits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** 361033 → 三、六、一，零、三、三: a screen reader says digits, not a number in the hundreds of thousands. */
export function speakDigits(code: string): string {
  const english = language() === 'en'
  const words = english ? englishDigits : chineseDigits
  const spoken = Array.from(code, (digit) => words[Number(digit)] ?? digit)
  const [within, between] = english ? [' ', ', '] : ['、', '，']
  return `${spoken.slice(0, 3).join(within)}${between}${spoken.slice(3).join(within)}`
}

/** Whole seconds a code still lives, by the server's clock. */
export function secondsLeft(expiresAt: string, serverNow: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - serverNow) / 1000))
}
