import type { AccessEvent, AccessFlag } from '../../contract/authorization/listAccessEvents'
import type { Handler } from '../call'
import type { LoggedAccessEvent } from '../neighbours'
import { done } from '../result'
import type { AuthorizationNeeds } from './needs'
import { checkVisits, hospitalLook, type VisitCheck } from './visitChecks'

const pageSize = 20

export function listAccessEvents(needs: AuthorizationNeeds): Handler<'authorization.listAccessEvents'> {
  const { accessLog, complaints, provides } = needs
  return async ({ input, resident }) => {
    const { residentId } = resident
    const page = await accessLog.page(residentId, input.cursor ?? null, pageSize, provides.accessLog ? 'everybody' : 'notHospitals')
    const looks = page.events.flatMap(hospitalLook)
    const [visits, tickets] = await Promise.all([
      checkVisits(needs, resident, looks),
      complaints.ofEvents(
        residentId,
        looks.map((look) => look.eventId),
      ),
    ])
    const events = page.events.map((event) => describeEvent(event, visits.get(event.eventId) ?? null, tickets.get(event.eventId) ?? null))
    return done({ hospitalLooks: provides.accessLog ? 'listed' : 'notProvided', events, nextCursor: page.nextCursor })
  }
}

function describeEvent(event: LoggedAccessEvent, visit: VisitCheck | null, ticketId: string | null): AccessEvent {
  const { orgCode: _orgCode, standing, ...look } = event
  return {
    ...look,
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
