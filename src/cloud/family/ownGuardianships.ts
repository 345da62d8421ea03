import type { OwnGuardianships } from '../neighbours'
import { endGuardianship } from './endGuardianship'
import { guardianshipsOf, lockWardsOf } from './guardianships'
import type { FamilyNeeds } from './needs'

/** What identity may ask when an account is closed. */
export function ownGuardianshipsPort(needs: FamilyNeeds): OwnGuardianships {
  const { vault, guardianConsents } = needs
  return {
    async endAll(trx, guardianId, { accountId, channel, now }) {
      await lockWardsOf(trx, guardianId)
      const standing = await guardianshipsOf({ db: trx, vault }, guardianId)
      // In one order: two guardians of the same children who leave at once wait for one another.
      const wardIds = standing.map(({ residentId }) => residentId).sort()
      const by = { kind: 'guardian', residentId: guardianId } as const
      for (const wardId of wardIds) {
        const ended = await endGuardianship(needs, trx, { wardId, guardianId, why: 'closed', by, orgName: null, now })
        if (ended) await guardianConsents.takeBack(trx, { residentId: wardId, accountId, channel, now }, ended.receiptId)
      }
      return wardIds.length
    },
  }
}
