/** 123456 → 123 456, the way it is read out. */
export function groupDigits(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

const spokenDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 361033 → 三、六、一，零、三、三: a screen reader says digits, not a number in the hundreds of thousands. */
export function speakDigits(code: string): string {
  const spoken = Array.from(code, (digit) => spokenDigits[Number(digit)] ?? digit)
  return `${spoken.slice(0, 3).join('、')}，${spoken.slice(3).join('、')}`
}

/** Whole seconds a code still lives, by the server's clock. */
export function secondsLeft(expiresAt: string, serverNow: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - serverNow) / 1000))
}
