import type { visitChecks } from '../../contract/authorization/listAccessEvents'
import type { SelfResident } from '../call'
import { chinaDate, chinaSpan, type Span } from '../chinaDate'
import type { LoggedAccessEvent } from '../neighbours'
import type { RecordService } from '../ports'
import { codesReadOut } from './accessRequests'
import type { AuthorizationNeeds } from './needs'

export type VisitCheck = (typeof visitChecks)[number]

const dayMs = 86_400_000
const mostVisits = 50

export interface HospitalLook {
  readonly eventId: string
  readonly orgCode: string
  readonly orgName: string
  readonly at: Date
}

export function hospitalLook({ actor, eventId, orgCode, orgName, at }: LoggedAccessEvent): HospitalLook[] {
  return actor === 'hospital' && orgCode !== null && orgName !== null ? [{ eventId, orgCode, orgName, at }] : []
}

/** Whether the person was at each hospital around its looks, by event: one question to the province a hospital. */
export async function checkVisits(
  needs: Pick<AuthorizationNeeds, 'db' | 'clock' | 'recordService'>,
  resident: SelfResident,
  looks: readonly HospitalLook[],
): Promise<ReadonlyMap<string, VisitCheck>> {
  if (looks.length === 0) return new Map()
  const now = needs.clock.now()
  const orgCodes = [...new Set(looks.map((look) => look.orgCode))]
  const { from, to } = around(looks)
  const codes = await codesReadOut(needs.db, resident.residentId, orgCodes, from, to)
  const checks = orgCodes.map(async (orgCode) => {
    const here = looks.filter((look) => look.orgCode === orgCode)
    const handed = codes.filter((code) => code.orgCode === orgCode).map(({ at }) => ({ from: at, to: at }))
    const open = here.filter((look) => !handed.some((span) => isNear(look.at, span)))
    const visits = open.length > 0 ? await visitsAround(needs.recordService, resident, open) : []
    return here.map((look) => [look.eventId, open.includes(look) ? visitCheck(look.at, visits, now) : 'found'] as const)
  })
  return new Map((await Promise.all(checks)).flat())
}

function isNear(at: Date, span: Span): boolean {
  return span.from.getTime() - dayMs <= at.getTime() && at.getTime() <= span.to.getTime() + dayMs
}

/** Pure: null visits = it cannot be known, and what cannot be known is never held against anybody. */
export function visitCheck(at: Date, visits: readonly Span[] | null, now: Date): VisitCheck {
  if (visits?.some((span) => isNear(at, span))) return 'found'
  if (now.getTime() < at.getTime() + dayMs) return 'tooEarly'
  return visits === null ? 'unknown' : 'missing'
}

function around(looks: readonly HospitalLook[]): Span {
  const times = looks.map((look) => look.at.getTime())
  return { from: new Date(Math.min(...times) - dayMs), to: new Date(Math.max(...times) + dayMs) }
}

/** null when the province cannot be asked, has more visits than fit one answer, or gives one, or its time, that cannot be read. */
async function visitsAround(recordService: RecordService, resident: SelfResident, looks: readonly HospitalLook[]): Promise<Span[] | null> {
  const { documentType, documentNumber } = resident
  const orgName = looks[0]?.orgName ?? ''
  const { from, to } = around(looks)
  const filter = { orgName, from: chinaDate(from), to: chinaDate(to) }
  const page = await recordService.list({ documentType, documentNumber, module: 'visit', filter, limit: mostVisits })
  if (page.kind !== 'page' || page.nextCursor !== null) return null
  // A branch, or another hospital with a longer name, is not this one, whatever the filter finds.
  const here = page.entries.filter((entry) => entry.sourceOrg === null || entry.sourceOrg === orgName)
  const spans = here.map((entry) => (entry.state === 'read' ? chinaSpan(entry.occurredOn) : null))
  const read = spans.flatMap((span) => (span ? [span] : []))
  return read.length === spans.length ? read : null
}
