import type { GrantQueue, GrantsMade } from '../neighbours'
import type { Database, DatabaseTransaction } from '../ports'
import { capGuardians, waitingConsents } from './grantConsents'
import { type GrantRow, standingGrants } from './grants'
import type { QueueKey } from './intents'
import { wishToRevokeEach } from './wishToRevoke'

interface Needs {
  wishStored(key: QueueKey): Promise<void>
}

/** What family and identity may ask: permissions a guardian gave for a child, and taking all back. */
export function grantsMadePort({ wishStored }: Needs): GrantsMade {
  return {
    async standing(db, wardId, byResidentId, now) {
      const made = await madeBy(db, wardId, byResidentId, now)
      return made.map((grant) => ({ grantId: grant.id, orgName: grant.org_name, expiresAt: grant.expires_at }))
    },
    wishToRevoke: async (trx, wardId, byResidentId, now) => takeBack(trx, wardId, await madeBy(trx, wardId, byResidentId, now), now),
    capAt: capGuardians,
    wishToRevokeAll: async (trx, residentId, now) => takeBack(trx, residentId, await standingGrants(trx, residentId, now), now),
    async wishesStored(queues) {
      await Promise.all(queues.map(wishStored))
    },
  }
}

async function madeBy(db: Database | DatabaseTransaction, wardId: string, byResidentId: string, now: Date): Promise<GrantRow[]> {
  const [standing, waiting] = await Promise.all([standingGrants(db, wardId, now), waitingConsents(db, wardId, byResidentId)])
  return standing.filter(({ id, expires_at: end, made_by_resident_id: giver }) => {
    const extended = waiting.get(id)
    // Their word for a permission that is the child's own for longer takes nothing over, so it is not theirs to take back either.
    return giver === byResidentId || (extended !== undefined && (giver !== null || extended > end))
  })
}

async function takeBack(trx: DatabaseTransaction, residentId: string, grants: readonly GrantRow[], now: Date): Promise<GrantQueue[]> {
  const wished = await wishToRevokeEach(trx, residentId, grants, now)
  return wished.map((grant) => ({ residentId, orgCode: grant.org_code }))
}
