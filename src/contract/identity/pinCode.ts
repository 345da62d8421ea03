import * as z from 'zod/mini'

/** Both six digits: the code by SMS, and the PIN that the person set. */
export const pinCodeSchema = z.string().check(z.regex(/^\d{6}$/))
export const pinCodeLifeMs = 5 * 60_000
/** So many wrong pairs lock the road for a day. */
export const mostPinTries = 5
export const pinLockMs = 24 * 3_600_000

/** What would be tried first: one digit six times, a run up or down, the birthday's digits (`YYYY-MM-DD`; null where it is not known). */
export function isWeakPin(pin: string, birthDate: string | null): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => (Number(digit) - Number(pin.charAt(index)) + 10) % 10))
  const isEvenStep = steps.size === 1 && [0, 1, 9].some((step) => steps.has(step))
  return isEvenStep || (birthDate !== null && birthdayPins(birthDate).includes(pin))
}

function birthdayPins(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const short = year.slice(2)
  return [`${short}${month}${day}`, `${day}${month}${short}`, `${month}${day}${short}`, `${year}${month}`, `${month}${year}`]
}
