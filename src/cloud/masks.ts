/** Enough for the owner to recognise, too little for the person behind them in the queue. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= 1) return name
  if (characters.length === 2) return `${characters[0]}*`
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters[characters.length - 1]}`
}

export function maskNumber(number: string): string {
  if (number.length <= 5) return '*'.repeat(number.length)
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`
}

export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** Too little to learn it by, for whoever may not be its owner. */
export function maskPhoneEnd(phone: string): string {
  return `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`
}
