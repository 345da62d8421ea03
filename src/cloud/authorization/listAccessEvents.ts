import type { AccessEvent, AccessFlag } from '../../contract/authorization/listAccessEvents'
import type { Relation } from '../../contract/family/ward'
import type { Handler } from '../call'
import type { LoggedAccessEvent } from '../neighbours'
import { done } from '../result'
import type { AuthorizationNeeds } from './needs'
import { checkVisits, hospitalLook, type VisitCheck } from './visitChecks'

const pageSize = 20

export function listAccessEvents(needs: AuthorizationNeeds): Handler<'authorization.listAccessEvents'> {
  const { accessLog, complaints, guardians, provides } = needs
  return async ({ input, resident }) => {
    const { residentId } = resident
    const page = await accessLog.page(residentId, input.cursor ?? null, pageSize, provides.accessLog ? 'everybody' : 'notHospitals')
    const looks = page.events.flatMap(hospitalLook)
    const [visits, tickets, ties] = await Promise.all([
      checkVisits(needs, resident, looks),
      complaints.ofEvents(
        residentId,
        looks.map((look) => look.eventId),
      ),
      page.events.some((event) => event.byResidentId !== null) ? guardians.relationsOf(residentId) : new Map<string, Relation>(),
    ])
    const events = page.events.map((event) =>
      describeEvent(event, {
        guardian: event.byResidentId === null ? null : (ties.get(event.byResidentId) ?? null),
        visit: visits.get(event.eventId) ?? null,
        ticketId: tickets.get(event.eventId) ?? null,
      }),
    )
    return done({ hospitalLooks: provides.accessLog ? 'listed' : 'notProvided', events, nextCursor: page.nextCursor })
  }
}

interface Known {
  readonly guardian: Relation | null
  readonly visit: VisitCheck | null
  readonly ticketId: string | null
}

function describeEvent(event: LoggedAccessEvent, { guardian, visit, ticketId }: Known): AccessEvent {
  const { orgCode: _orgCode, byResidentId: _byResidentId, standing, ...look } = event
  return {
    ...look,
    guardian,
    at: event.at.toISOString(),
    underGrant: standing === null ? null : standing === 'covered',
    flags: flagsOf(standing, visit),
    visit,
    ticketId,
  }
}

function flagsOf(standing: LoggedAccessEvent['standing'], visit: VisitCheck | null): AccessFlag[] {
  const flags: AccessFlag[] = standing === null || standing === 'covered' ? [] : [standing]
  return visit === 'missing' ? [...flags, 'noVisit'] : flags
}
