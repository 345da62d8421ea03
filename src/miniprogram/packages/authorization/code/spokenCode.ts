/** Mandarin and Cantonese, as the sounds are named. */
export type Voice = 'cmn' | 'yue'

/** The sounds of a code, twice, in the order in which they are played: what it is, then digit by digit. */
export function spokenCode(code: string, voice: Voice): string[] {
  const digits = Array.from(code).filter((digit) => /\d/.test(digit))
  return ['before', ...digits, 'again', ...digits].map((name) => `packages/authorization/sounds/${voice}/${name}.mp3`)
}
