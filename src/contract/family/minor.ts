import { ageOn } from '../identity/age'

/** A guardianship ends on this birthday: from then on nobody acts for another. */
const adultFrom = 18

/** Never true of an age that cannot be told, or of somebody who is yet to be born. */
export function isMinor(birthDate: string, today: string): boolean {
  return birthDate <= today && ageOn(birthDate, today) < adultFrom
}
