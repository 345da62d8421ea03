import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { currentEra } from '../../session/sessionStore'

/** The look that is being complained about, on its way from the list to the form: who and when never stand in an address. */
let chosen: { readonly era: number; readonly event: AccessEvent } | null = null

export function chooseEvent(event: AccessEvent): void {
  chosen = { era: currentEra(), event }
}

export function chosenEvent(eventId: string | undefined): AccessEvent | null {
  return chosen?.era === currentEra() && chosen.event.eventId === eventId ? chosen.event : null
}
