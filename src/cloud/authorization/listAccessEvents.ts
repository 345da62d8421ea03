import type { AccessEvent } from '../../contract/authorization/listAccessEvents'
import type { Handler } from '../call'
import type { LoggedAccessEvent } from '../ports'
import { done } from '../result'
import type { AuthorizationNeeds } from './needs'

const pageSize = 20

export function listAccessEvents({ accessLog }: AuthorizationNeeds): Handler<'authorization.listAccessEvents'> {
  return async ({ input, resident }) => {
    const page = await accessLog.page(resident.residentId, input.cursor ?? null, pageSize)
    return done({ events: page.events.map(describeEvent), nextCursor: page.nextCursor })
  }
}

function describeEvent({ orgCode: _orgCode, ...event }: LoggedAccessEvent): AccessEvent {
  return { ...event, at: event.at.toISOString() }
}
