import { type RefusedNumber, refusedNumber } from './numberFindings'
import { plainNumber } from './plainNumber'

/**
 * GB 11643-1999 公民身份号码: 6 area + 8 birth date + 3 sequence (odd = male) + check.
 * A refusal names the place, so that an old person can find the wrong digit.
 */
export type ResidentIdNumber = { ok: true; number: string; birthDate: string; sex: 'male' | 'female' } | RefusedNumber

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The 18th character that belongs to the first 17 digits. */
export function checkCharacterOf(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** @param today the date in China as `YYYY-MM-DD`: nobody is born after it */
export function readResidentIdNumber(typed: string, today: string): ResidentIdNumber {
  const number = plainNumber(typed)
  if (number.length === 15 && /^\d+$/.test(number)) return refusedNumber('oldNumber')
  if (number.length !== 18) return refusedNumber('length18', number.length)
  const wrong = number.slice(0, 17).search(/\D/)
  if (wrong >= 0) return refusedNumber('digitAt', wrong + 1)
  const year = number.slice(6, 10)
  const month = number.slice(10, 12)
  const day = number.slice(12, 14)
  const birthDate = `${year}-${month}-${day}`
  if (!isRealDate(Number(year), Number(month), Number(day)) || Number(year) < 1880) return refusedNumber('birthDateWrong')
  if (birthDate > today) return refusedNumber('birthDateLater')
  if (!/[\dX]/.test(number.charAt(17))) return refusedNumber('digitOrX')
  if (number.charAt(17) !== checkCharacterOf(number)) return refusedNumber('check')
  return { ok: true, number, birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' }
}
