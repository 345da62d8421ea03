import { isMinor } from '../../contract/family/minor'
import { chinaDate } from '../chinaDate'
import { endDisproven, type Guardian, type Guardianship, guardianshipsOf, type KnownGuardianship, renewProof } from './guardianships'
import type { FamilyNeeds } from './needs'

const dayMs = 24 * 3_600_000
/** While the province is away the last proof stands for so long, and no longer. */
const longestMs = 7 * dayMs

export type StillGuardian = (guardian: Guardian, known: KnownGuardianship) => Promise<Guardianship | null>

/**
 * The guardianship as it stands at this very moment; null when it does not. A proof older than a day is asked for again:
 * registers are corrected, and a parent may be one no more.
 */
export function stillGuardian(needs: Omit<FamilyNeeds, 'guardianConsents' | 'attemptLimits'>): StillGuardian {
  const { clock } = needs
  /** A page asks several things at once: the province is asked once for them. */
  const asking = new Map<string, Promise<Guardianship | null>>()
  return async (guardian, known) => {
    const now = clock.now()
    if (!isMinor(known.birthDate, chinaDate(now))) return null
    if (age(known, now) <= dayMs) return known
    const key = [guardian.accountId, guardian.residentId, known.residentId].join(' ')
    const asked = asking.get(key) ?? proveAgain(needs, guardian, known.residentId, now).finally(() => asking.delete(key))
    asking.set(key, asked)
    return asked
  }
}

function age({ provenAt }: KnownGuardianship, now: Date): number {
  return now.getTime() - provenAt.getTime()
}

async function proveAgain(
  { db, vault, relations, residents }: Omit<FamilyNeeds, 'clock' | 'guardianConsents' | 'attemptLimits'>,
  guardian: Guardian,
  wardId: string,
  now: Date,
): Promise<Guardianship | null> {
  // Read once more: whoever asked just before this call did has the answer stored by now.
  const [known] = await guardianshipsOf({ db, vault }, guardian, wardId)
  if (!known || !isMinor(known.birthDate, chinaDate(now))) return null
  if (age(known, now) <= dayMs) return known
  const [elder, ward] = await Promise.all([residents.identityOf(guardian.residentId), residents.identityOf(wardId)])
  if (!elder || !ward) return null
  const { documentType, documentNumber } = elder
  const checked = await relations.check({ guardian: { documentType, documentNumber }, ward: { ...ward } })
  if (checked.kind === 'unavailable') return age(known, now) <= longestMs ? known : null
  if (checked.kind === 'related') {
    const { relation, birthDate, sex } = checked
    const told = { residentId: wardId, relation, birthDate, sex }
    const renewed = await renewProof({ db, vault }, guardian, told, now)
    return renewed && isMinor(birthDate, chinaDate(now)) ? told : null
  }
  await endDisproven({ db }, guardian, known, now)
  return null
}
