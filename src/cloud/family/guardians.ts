import { isMinor } from '../../contract/family/minor'
import { chinaDate } from '../chinaDate'
import type { Guardians } from '../neighbours'
import type { Vault } from '../ports'
import { openBirthDate } from './guardianships'

/** What ticket may ask of family. */
export function guardiansPort({ vault }: { vault: Vault }): Guardians {
  return {
    async of(trx, wardId, now) {
      const rows = await trx
        .selectFrom('guardianship')
        .select(['guardian_resident_id', 'birth_date_sealed'])
        .where('resident_id', '=', wardId)
        .where('ended_at', 'is', null)
        .execute()
      const standing = rows.filter((row) => isMinor(openBirthDate(vault, row), chinaDate(now)))
      return [...new Set(standing.map((row) => row.guardian_resident_id))]
    },
  }
}
