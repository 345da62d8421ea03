import type { Grant } from '../../contract/authorization/listGrants'
import type { ResidentCall } from '../call'
import type { Database } from '../ports'
import { consentsEndingBy } from './grantConsents'
import { describeGrant, findGrant, type GrantRow, grantLifeMs, grantsOf } from './grants'
import { revokeTries } from './intents'
import type { AuthorizationNeeds } from './needs'

type ViewNeeds = Pick<AuthorizationNeeds, 'db' | 'clock' | 'accessLog' | 'guardians'>
/** Who looks at whose. */
export type View = Pick<ResidentCall<unknown>, 'resident' | 'by'>

/** Grants as the phone shows them: with the hospital's last look, and how its revocation is coming along. */
export async function describeAll(needs: ViewNeeds, view: View): Promise<Grant[]> {
  return describe(needs, view, await grantsOf(needs.db, view.resident.residentId))
}

/** null when this resident has no such grant. */
export async function describeOne(needs: ViewNeeds, view: View, grantId: string): Promise<Grant | null> {
  const row = await findGrant(needs.db, view.resident.residentId, grantId)
  const [grant] = row ? await describe(needs, view, [row]) : []
  return grant ?? null
}

async function describe(needs: ViewNeeds, { resident: { residentId }, by }: View, rows: readonly GrantRow[]): Promise<Grant[]> {
  const since = by === 'guardian' ? await needs.guardians.frozenSince(needs.db, residentId) : null
  if (since === null) return rows.map(await describer(needs, residentId, await needs.accessLog.lastLooks(residentId)))
  // In dispute a guardian may take back what stood before. What came after it began, and who looked when, says where the child is.
  return (await asOf(needs.db, residentId, rows, since)).map(await describer(needs, residentId, new Map()))
}

/** As they stood at that instant: what was given later is left out, and what was extended later ends as it would have. */
async function asOf(db: Database, residentId: string, rows: readonly GrantRow[], since: Date): Promise<GrantRow[]> {
  const latestEnd = new Date(since.getTime() + grantLifeMs)
  const consents = await consentsEndingBy(db, residentId, latestEnd)
  return rows
    .filter(({ granted_at: grantedAt }) => grantedAt <= since)
    .map((row) => (row.expires_at > latestEnd ? { ...row, ...consents.get(row.id) } : row))
}

async function describer(
  { db, clock, guardians }: ViewNeeds,
  residentId: string,
  looks: ReadonlyMap<string, Date>,
): Promise<(row: GrantRow) => Grant> {
  const now = clock.now()
  const [tries, acting] = await Promise.all([revokeTries(db, residentId), guardians.of(db, residentId, now)])
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
