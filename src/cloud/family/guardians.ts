import type { Selectable } from 'kysely'
import { adultAt } from '../../contract/family/ageRules'
import { isMinor } from '../../contract/family/minor'
import type { Relation } from '../../contract/family/ward'
import { chinaDate } from '../chinaDate'
import type { Guardians, Residents } from '../neighbours'
import type { Database, DatabaseTransaction, Vault } from '../ports'
import { type GuardianshipTable, longestUnprovenMs, openBirthDate } from './guardianships'
import { freezeOf } from './wardFreezes'

interface Needs {
  db: Database
  vault: Vault
  residents: Pick<Residents, 'hasDied'>
}

type Tie = Pick<Selectable<GuardianshipTable>, 'birth_date_sealed' | 'proof' | 'proven_at' | 'proven_until'>

/** What others may ask of family about those who act for a child. */
export function guardiansPort({ db, vault, residents }: Needs): Guardians {
  /** Midnight of the 18th birthday; null when it is over already, or the proof of the tie is. */
  function endOf(tie: Tie, now: Date): Date | null {
    if (tie.proven_until !== null && tie.proven_until <= now) return null
    if (tie.proof === 'province' && now.getTime() - tie.proven_at.getTime() > longestUnprovenMs) return null
    const birthDate = openBirthDate(vault, tie)
    return isMinor(birthDate, chinaDate(now)) ? adultAt(birthDate) : null
  }

  return {
    async of(trx, wardId, now) {
      const rows = await standingTies(trx, wardId).execute()
      const standing = rows.filter((row) => endOf(row, now) !== null).map((row) => row.guardian_resident_id)
      const living: string[] = []
      // Nobody waits for the agreement of the dead, and no news is sent to their phones.
      for (const guardian of standing) if (!(await residents.hasDied(guardian, trx))) living.push(guardian)
      return living
    },
    async frozenSince(trx, wardId) {
      return (await freezeOf(trx, wardId))?.since ?? null
    },
    async relationsOf(wardId) {
      const rows = await db
        .selectFrom('guardianship')
        .select(['guardian_resident_id', 'relation'])
        .where('resident_id', '=', wardId)
        .execute()
      return new Map<string, Relation>(rows.map((row) => [row.guardian_resident_id, row.relation]))
    },
    async givesUntil(trx, wardId, guardianResidentId, now) {
      // Shared: who ends this guardianship, or begins a dispute, waits for what is being given, and then sees it.
      const tie = await standingTies(trx, wardId).where('guardian_resident_id', '=', guardianResidentId).forShare().executeTakeFirst()
      if (!tie || (await freezeOf(trx, wardId)) !== null || (await residents.hasDied(guardianResidentId, trx))) return null
      return endOf(tie, now)
    },
    async consentOf(wardId, guardianResidentId) {
      const tie = await standingTies(db, wardId)
        .select('receipt_id')
        .where('guardian_resident_id', '=', guardianResidentId)
        .executeTakeFirst()
      return tie?.receipt_id ?? null
    },
  }
}

function standingTies(db: Database | DatabaseTransaction, wardId: string) {
  return db
    .selectFrom('guardianship')
    .select(['guardian_resident_id', 'birth_date_sealed', 'proof', 'proven_at', 'proven_until'])
    .where('resident_id', '=', wardId)
    .where('ended_at', 'is', null)
}
