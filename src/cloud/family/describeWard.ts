import { adultAt, bandOn, nextHandOver } from '../../contract/family/ageRules'
import type { Ward } from '../../contract/family/ward'
import { chinaDate } from '../chinaDate'
import type { PersonDocument } from '../ports'
import type { Guardianship } from './guardianships'
import type { FamilyNeeds } from './needs'

/** What the phone is told of a ward; null where they have no name (nobody could tell who it is), or have grown up. */
export async function describeWard(
  { db, residents, guardians, grantsMade }: Pick<FamilyNeeds, 'db' | 'residents' | 'guardians' | 'grantsMade'>,
  guardianId: string,
  guardianship: Guardianship,
  now: Date,
): Promise<Ward | null> {
  const { residentId, relation, birthDate, sex, proof, provenUntil, frozen } = guardianship
  const today = chinaDate(now)
  const [identity, acting, made] = await Promise.all([
    residents.identityOf(residentId),
    guardians.of(db, residentId, now),
    grantsMade.standing(db, residentId, guardianId, now),
  ])
  const [band, next] = [bandOn(birthDate, today), nextHandOver(birthDate, today)]
  if (!identity || !band || !next) return null
  return {
    residentId,
    name: identity.name,
    relation,
    birthDate,
    sex,
    band,
    endsAt: adultAt(birthDate).toISOString(),
    nextHandOver: next,
    proof,
    provenUntil: provenUntil?.toISOString() ?? null,
    frozen,
    otherGuardians: acting.filter((each) => each !== guardianId).length,
    numberKind: numberKindOf(identity),
    grantsMade: made.map(({ grantId, orgName, expiresAt }) => ({ grantId, orgName, expiresAt: expiresAt.toISOString() })),
  }
}

/** 国家出生人口编码 (17 or 18 places), or the mother's ID number with 产次 and 胎次 behind it. */
const newbornNumber = /^\d{16,17}[\dX]$|^\d{17}[\dX]\d{4}$/

function numberKindOf({ documentType, documentNumber }: PersonDocument): Ward['numberKind'] {
  if (documentType === '01') return 'idNumber'
  return documentType === '99' && newbornNumber.test(documentNumber) ? 'newborn' : 'other'
}
