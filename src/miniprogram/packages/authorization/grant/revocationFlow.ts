import type { Grant } from '../../../../contract/authorization/listGrants'
import type { CallFailure } from '../../../client/failure'

/**
 * 取消授权. 撤销中 is shown from the tap on, 已撤销 only on the province's word (`grantRead`),
 * and a wish that did not reach the cloud says so: then the hospital can still look.
 */
export type RevocationState =
  | { readonly at: 'standing' | 'confirming' | 'sending' | 'onItsWay'; readonly grant: Grant }
  | { readonly at: 'notSent'; readonly grant: Grant; readonly failure: CallFailure }

export type RevocationEvent =
  | { type: 'revokeAsked' }
  | { type: 'revokeDismissed' }
  | { type: 'revokeConfirmed' }
  | { type: 'revokeAccepted'; grant: Grant }
  | { type: 'revokeRefused'; failure: CallFailure }
  | { type: 'grantRead'; grant: Grant }

export function standing(grant: Grant): RevocationState {
  return { at: grant.state === 'revoking' ? 'onItsWay' : 'standing', grant }
}

export function revocationFlow(state: RevocationState, event: RevocationEvent): RevocationState {
  switch (event.type) {
    case 'revokeAsked':
      return state.at === 'standing' || state.at === 'notSent' ? { at: 'confirming', grant: state.grant } : state
    case 'revokeDismissed':
      return state.at === 'confirming' ? standing(state.grant) : state
    case 'revokeConfirmed':
      return state.at === 'confirming' ? { at: 'sending', grant: { ...state.grant, state: 'revoking' } } : state
    case 'revokeAccepted':
      return standing(event.grant)
    case 'revokeRefused':
      return state.at === 'sending' ? { at: 'notSent', grant: state.grant, failure: event.failure } : state
    case 'grantRead':
      // What was asked before the tap must not paint over the tap.
      return state.at === 'sending' || state.at === 'confirming' ? state : standing(event.grant)
  }
}

/** Something is still to be confirmed by the province. */
export function isUnsettled({ at, grant }: RevocationState): boolean {
  return at === 'onItsWay' || (at === 'standing' && grant.state === 'recording')
}
