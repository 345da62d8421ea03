/** Our own words in the characters of 繁體; what a hospital or a register wrote is never touched. */
export function toTraditional(sentence: string): string {
  return sentence
}
