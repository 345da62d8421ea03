import { adultAt } from '../../contract/family/ageRules'
import { isMinor } from '../../contract/family/minor'
import { chinaDate } from '../chinaDate'
import { type EndingNeeds, endGuardianship } from './endGuardianship'
import { type EndedWhy, type Guardianship, guardianshipsOf, longestUnprovenMs, type Proof, renewProof, type Tie } from './guardianships'
import type { FamilyNeeds } from './needs'
import { takeOverNumber } from './takeOverNumber'
import { windowWord } from './windowEvidence'

const dayMs = 24 * 3_600_000

export type ProofNeeds = EndingNeeds & Pick<FamilyNeeds, 'db' | 'clock' | 'vault' | 'relations' | 'register' | 'residents'>

export type StillGuardian = (guardianId: string, known: Guardianship) => Promise<Guardianship | null>

/**
 * The guardianship as it stands at this very moment; null when it does not. A proof by registers older than a day is asked for again:
 * they are corrected, and a parent may be one no more. Evidence from a window stands until its time is over.
 */
export function stillGuardian(needs: ProofNeeds): StillGuardian {
  const { clock } = needs
  /** A page asks several things at once: the province is asked once for them. */
  const asking = new Map<string, Promise<Guardianship | null>>()
  return async (guardianId, known) => {
    const now = clock.now()
    if (!isMinor(known.birthDate, chinaDate(now))) return null
    if (isFresh(known, now)) return known
    const key = `${guardianId} ${known.residentId}`
    const asked = asking.get(key) ?? proveAgain(needs, guardianId, known.residentId, now).finally(() => asking.delete(key))
    asking.set(key, asked)
    return asked
  }
}

function age({ provenAt }: Guardianship, now: Date): number {
  return now.getTime() - provenAt.getTime()
}

function isFresh(known: Guardianship, now: Date): boolean {
  return known.provenUntil === null ? age(known, now) <= dayMs : known.provenUntil > now
}

async function proveAgain(needs: ProofNeeds, guardianId: string, wardId: string, now: Date): Promise<Guardianship | null> {
  const { db, vault, relations, register, residents } = needs
  // Read once more: whoever asked just before this call did has the answer stored by now.
  const [known] = await guardianshipsOf({ db, vault }, guardianId, wardId)
  if (!known || !isMinor(known.birthDate, chinaDate(now))) return null
  if (isFresh(known, now)) return known
  if (known.provenUntil !== null) return end(needs, guardianId, known, 'expired', now)
  const [elder, ward] = await Promise.all([residents.identityOf(guardianId), residents.identityOf(wardId)])
  if (!elder || !ward) return null
  const { documentType, documentNumber } = elder
  const checked = await relations.check({ guardian: { documentType, documentNumber }, ward: { ...ward } })
  const mayWait = age(known, now) <= longestUnprovenMs
  if (checked.kind === 'unavailable') return mayWait ? known : null
  const word = await windowWord(db, wardId, guardianId, now)
  if (word?.says === 'ended') return end(needs, guardianId, known, 'window', now)
  if (checked.kind !== 'related') {
    if (word === null) {
      // A newborn is named, and numbered, after it was born: who is not known any more by what they were known by need not be nobody's child.
      const isUnknown = ward.documentType === '99' && (await register.check({ ...ward })).kind !== 'same'
      return isUnknown && mayWait ? null : end(needs, guardianId, known, 'disproven', now)
    }
    return renewed(needs, guardianId, known, known, { proof: 'window', provenUntil: word.validUntil }, now)
  }
  const taken = await takeOverNumber(needs, { wardId, name: ward.name, from: ward, known: checked.known, by: { kind: 'system' }, now })
  if (taken === 'otherRecord') return null
  return renewed(needs, guardianId, known, checked, { proof: 'province', provenUntil: null }, now)
}

async function renewed(
  { db, vault, grantsMade }: ProofNeeds,
  guardianId: string,
  known: Guardianship,
  { relation, birthDate, sex }: Tie,
  proof: Proof,
  now: Date,
): Promise<Guardianship | null> {
  const tie = { relation, birthDate, sex }
  const stands = await db.transaction().execute(async (trx) => {
    const renews = await renewProof({ db: trx, vault }, guardianId, known.residentId, { tie, proof, now })
    // Grown up earlier than was known when it was given: then it ends earlier, too.
    if (renews && birthDate < known.birthDate) await grantsMade.capAt(trx, known.residentId, adultAt(birthDate))
    return renews
  })
  return stands && isMinor(birthDate, chinaDate(now)) ? { ...known, ...tie, ...proof, provenAt: now } : null
}

/** What ended meanwhile, or was proven anew while this was being asked, stays as it is. */
async function end(needs: ProofNeeds, guardianId: string, known: Guardianship, why: EndedWhy, now: Date): Promise<null> {
  const { residentId: wardId, provenAt } = known
  const by = { kind: why === 'window' ? why : 'system' } as const
  const ending = { wardId, guardianId, why, by, orgName: null, now, provenAt } as const
  await needs.db.transaction().execute((trx) => endGuardianship(needs, trx, ending))
  return null
}
