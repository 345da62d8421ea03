import type { Grant } from '../../contract/authorization/listGrants'
import { describeGrant, findGrant, type GrantRow, grantsOf } from './grants'
import { revokeTries } from './intents'
import type { AuthorizationNeeds } from './needs'

type ViewNeeds = Pick<AuthorizationNeeds, 'db' | 'clock' | 'accessLog'>

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

async function describer({ db, clock, accessLog }: ViewNeeds, residentId: string): Promise<(row: GrantRow) => Grant> {
  const [looks, tries] = await Promise.all([accessLog.lastLooks(residentId), revokeTries(db, residentId)])
  return (row) => describeGrant(row, clock.now(), looks.get(row.org_code) ?? null, tries.get(row.id))
}
