import { ageOn } from '../calendar'
import type { GeneratedEntry } from '../generatedEntry'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'
import { childCheckUps } from './childCheckUp'
import { elderCheckUps } from './elderCheckUp'
import { foodHandlerCertificate, hearingCheckUp, hospitalCheckUps } from './hospitalCheckUp'

/** 健康体检 (manual 3.2.4): hospital check-ups of working people, public-health ones of children and of people over 65. */
export function physicalEntries(person: Person, random: Random): GeneratedEntry[] {
  if (person.blank) return []
  const age = ageOn(person.birthDate, lastDay)
  if (age < 7) return childCheckUps(person, random)
  if (age < 22) return []
  return [
    ...hospitalCheckUps(person, age >= 65 ? 1 : 2, random),
    ...(age >= 65 ? elderCheckUps(person, random) : []),
    ...(person.ordinal % 17 === 4 && age < 60 ? [foodHandlerCertificate(person, random)] : []),
    ...(person.ordinal % 23 === 16 && age < 60 ? [hearingCheckUp(person, random)] : []),
  ]
}
