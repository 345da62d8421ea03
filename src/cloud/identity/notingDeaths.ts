import { sql } from 'kysely'
import type { Clock, Database, Register, Vault } from '../ports'
import { knownIdOf } from './residents'

/**
 * The register, listened to: whichever check of ours hears that somebody has died, nothing is given in their name from then on.
 * A register that takes it back is believed as well. Nobody is asked about for this alone, but whom it has called dead (deathTakenBack.ts).
 */
export function notingDeaths(register: Register, { db, clock, vault }: { db: Database; clock: Clock; vault: Vault }): Register {
  return {
    async check(person) {
      const checked = await register.check(person)
      if (checked.kind !== 'deceased' && checked.kind !== 'same') return checked
      const residentId = await knownIdOf({ db, vault }, person)
      if (residentId === null) return checked
      const row = db.updateTable('resident').where('id', '=', residentId)
      if (checked.kind === 'deceased') await row.set({ deceased_at: sql<Date>`coalesce(deceased_at, ${clock.now()})` }).execute()
      else await row.set({ deceased_at: null }).where('deceased_at', 'is not', null).execute()
      return checked
    },
  }
}
