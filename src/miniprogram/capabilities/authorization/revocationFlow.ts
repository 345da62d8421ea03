import type { Grant } from '../../../contract/authorization/listGrants'
import { canRevoke, isLive } from './grantWords'

/** What the sheet asks about: one hospital, or all of them. */
export interface Wish {
  readonly all: boolean
  readonly grants: readonly Grant[]
}

/**
 * 取消授权, beside the grants as last read. 撤销中 is shown from the tap on, 已撤销 only on the province's word,
 * and a wish that nobody answered is said to be that: then the hospital may still look.
 */
export interface Revocation {
  readonly asked: Wish | null
  /** Grants by id whose revocation is on its way to the cloud. */
  readonly sending: readonly string[]
  readonly unanswered: readonly string[]
}

export type RevocationEvent =
  | { type: 'revokeAsked'; wish: Wish }
  | { type: 'revokeDismissed' }
  | { type: 'revokeConfirmed' }
  | { type: 'revokeAccepted'; grantIds: readonly string[] }
  | { type: 'revokeRefused'; grantIds: readonly string[] }
  | { type: 'grantsRead'; grants: readonly Grant[] }

export const revocationStart: Revocation = { asked: null, sending: [], unanswered: [] }

export function revocationFlow(state: Revocation, event: RevocationEvent): Revocation {
  const { sending, unanswered } = state
  switch (event.type) {
    case 'revokeAsked':
      return { ...state, asked: event.wish }
    case 'revokeDismissed':
      return { ...state, asked: null }
    case 'revokeConfirmed': {
      const grantIds = state.asked?.grants.map(({ grantId }) => grantId) ?? []
      return { asked: null, sending: [...without(sending, grantIds), ...grantIds], unanswered: without(unanswered, grantIds) }
    }
    case 'revokeAccepted':
      return { ...state, sending: without(sending, event.grantIds) }
    case 'revokeRefused':
      return { ...state, sending: without(sending, event.grantIds), unanswered: [...unanswered, ...event.grantIds] }
    case 'grantsRead': {
      // Only the answer was lost: the wish itself had arrived.
      const stillOpen = event.grants.filter(canRevoke).map(({ grantId }) => grantId)
      return { ...state, unanswered: unanswered.filter((grantId) => stillOpen.includes(grantId)) }
    }
  }
}

/** What to paint: whatever was read before the tap, the tap is seen. */
export function shownGrants(grants: readonly Grant[], { sending }: Revocation): Grant[] {
  return grants.map((grant) =>
    sending.includes(grant.grantId) && isLive(grant) ? { ...grant, state: 'revoking', revokeRequestedAt: null, revokeTries: 0 } : grant,
  )
}

/** Something is still to be confirmed, so that it is worth looking again. */
export function isUnsettled(grants: readonly Grant[], { unanswered }: Revocation): boolean {
  return unanswered.length > 0 || grants.some(({ state }) => state === 'recording' || state === 'revoking')
}

function without(grantIds: readonly string[], gone: readonly string[]): string[] {
  return grantIds.filter((grantId) => !gone.includes(grantId))
}
