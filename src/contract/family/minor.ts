import { ruleOn } from './ageRules'

/** Until the 18th birthday a guardian may act. Never true of an age that cannot be told, or of somebody who is yet to be born. */
export function isMinor(birthDate: string, today: string): boolean {
  return ruleOn(birthDate, today)?.guardianActs === true
}

/** PIPL art. 31: below 14 a guardian consents, never the child alone. Never true of an age that cannot be told. */
export function consentsAlone(birthDate: string, today: string): boolean {
  return ruleOn(birthDate, today)?.guardianConsents === false
}
