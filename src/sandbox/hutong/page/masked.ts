/** A name as a page head may show it: enough to recognise, too little to use. */
export function maskedName(name: string): string {
  const characters = Array.from(name)
  const first = characters[0] ?? ''
  if (characters.length <= 2) return `${first}*`
  return `${first}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`
}

export function maskedNumber(number: string): string {
  if (number.length < 8) return `${number.slice(0, 1)}****`
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}
