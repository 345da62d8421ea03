import { type RefusedNumber, refusedNumber } from './numberFindings'

/** 香港身份证: one or two letters, six digits, and a check character that the card prints in brackets. */
const shape = /^([A-Z]{1,2})(\d{6})\(?([\dA])\)?$/

/** null when it has another shape altogether. */
export function readHongKongIdentity(number: string): { ok: true; number: string } | RefusedNumber | null {
  const [, letters, digits, check] = shape.exec(number) ?? []
  if (letters === undefined || digits === undefined || check === undefined) return null
  if (check !== hongKongCheckOf(letters, digits)) return refusedNumber('bracketCheck', letters.length + 7)
  return { ok: true, number: `${letters}${digits}(${check})` }
}

/** Weights 9 to 2; a blank before a single letter counts 36, A to Z 10 to 35; the check makes the sum a multiple of 11 and is A for 10. */
export function hongKongCheckOf(letters: string, digits: string): string {
  const values = [...Array.from(letters.padStart(2, ' '), letterValue), ...Array.from(digits, Number)]
  const sum = values.reduce((total, value, index) => total + value * (9 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'A' : String(check)
}

function letterValue(letter: string): number {
  return letter === ' ' ? 36 : letter.charCodeAt(0) - 55
}
