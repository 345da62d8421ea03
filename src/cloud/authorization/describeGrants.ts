import type { Grant } from '../../contract/authorization/listGrants'
import { describeGrant, findGrant, type GrantRow, grantsOf } from './grants'
import { revokeTries } from './intents'
import type { AuthorizationNeeds } from './needs'

type ViewNeeds = Pick<AuthorizationNeeds, 'db' | 'clock' | 'accessLog' | 'guardians'>

/** Grants as the phone shows them: with the hospital's last look, and how its revocation is coming along. */
export async function describeAll(needs: ViewNeeds, residentId: string): Promise<Grant[]> {
  const [rows, describe] = await Promise.all([grantsOf(needs.db, residentId), describer(needs, residentId)])
  return rows.map(describe)
}

/** null when this resident has no such grant. */
export async function describeOne(needs: ViewNeeds, residentId: string, grantId: string): Promise<Grant | null> {
  const [row, describe] = await Promise.all([findGrant(needs.db, residentId, grantId), describer(needs, residentId)])
  return row ? describe(row) : null
}

async function describer({ db, clock, accessLog, guardians }: ViewNeeds, residentId: string): Promise<(row: GrantRow) => Grant> {
  const now = clock.now()
  const [looks, tries, acting] = await Promise.all([
    accessLog.lastLooks(residentId),
    revokeTries(db, residentId),
    guardians.of(db, residentId, now),
  ])
  return (row) =>
    describeGrant(row, {
      now,
      lastAccessAt: looks.get(row.org_code) ?? null,
      revokeTries: tries.get(row.id) ?? 0,
      madeBy: madeBy(row, acting),
    })
}

function madeBy({ made_by_resident_id: giver }: GrantRow, acting: readonly string[]): Grant['madeBy'] {
  if (giver === null) return 'self'
  return acting.includes(giver) ? 'guardian' : 'formerGuardian'
}
