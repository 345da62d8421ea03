import { ageOn } from '../calendar'
import type { GeneratedEntry } from '../generatedEntry'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'
import { childCheckUps } from './childCheckUp'
import { elderCheckUps } from './elderCheckUp'
import type { Past } from './elderHistory'
import { hospitalCheckUps } from './hospitalCheckUp'
import { foodHandlerCertificate, hearingCheckUp, schoolCheckUps } from './workCheckUp'

/** 健康体检 (manual 3.2.4): of babies and schoolchildren, of working people, and public-health ones of people over 65. */
export function physicalEntries(person: Person, past: Past, random: Random): GeneratedEntry[] {
  const age = ageOn(person.birthDate, lastDay)
  if (age < 22) return [...childCheckUps(person, random), ...schoolCheckUps(person, random)]
  return [
    ...schoolCheckUps(person, random),
    ...hospitalCheckUps(person, age >= 65 ? 1 : 2, random),
    ...(age >= 65 ? elderCheckUps(person, past, random) : []),
    ...(person.ordinal % 17 === 4 && age < 60 ? [foodHandlerCertificate(person, random)] : []),
    ...(person.ordinal % 23 === 16 && age < 60 ? [hearingCheckUp(person, random)] : []),
  ]
}
