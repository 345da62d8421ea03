import { createStore } from 'zustand/vanilla'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { currentEra } from '../../session/sessionStore'

interface Declined {
  readonly request: AccessRequest | null
  /** Whose answer it was: the next person at this phone is not told. */
  readonly era: number
}

/** The last refusal of this run, for the page that shows next to say so. */
export const declinedRequest = createStore<Declined>()(() => ({ request: null, era: 0 }))

export function rememberDeclined(request: AccessRequest): void {
  declinedRequest.setState({ request, era: currentEra() })
}

export function forgetDeclined(): void {
  declinedRequest.setState({ request: null })
}
