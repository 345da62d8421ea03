import { type RefusedNumber, refusedNumber } from '../identity/numberFindings'

/** 管理规范 art. 14: a child without an ID number yet is known by one of two numbers. Its length is all that is published of the first. */
export function readBirthCode(typed: string): { ok: true; number: string } | RefusedNumber {
  const number = typed.replace(/\s/g, '').toUpperCase()
  return /^\d{16,17}[\dX]$/.test(number) ? { ok: true, number } : refusedNumber('birthCode')
}

/** 产次 and 胎次 go up to this on the form. */
export const mostBirths = 15
export const mostAtOneBirth = 6

/** 母亲身份证号 + 产次 + 胎次, two digits each. */
export function motherBirthNumber(motherNumber: string, birth: number, place: number): string {
  return `${motherNumber}${twoDigits(birth)}${twoDigits(place)}`
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
