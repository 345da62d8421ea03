import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import type { Grant } from '../../../../contract/authorization/listGrants'
import type { CallFailure } from '../../../client/failure'

/**
 * 授权码, from asking for one to the doctor having used it. The digits live in `shown` only:
 * every way out of that state lets go of them.
 */
export type CodeState =
  | { readonly at: 'issuing' }
  | { readonly at: 'shown'; readonly code: string; readonly expiresAt: string; readonly request: AccessRequest }
  | { readonly at: 'hidden' | 'expired'; readonly request: AccessRequest }
  | { readonly at: 'used'; readonly grant: Grant }
  | { readonly at: 'failed'; readonly failure: CallFailure }

export type CodeEvent =
  | { type: 'codeAsked' }
  | { type: 'codeIssued'; code: string; expiresAt: string; request: AccessRequest }
  | { type: 'codeRefused'; failure: CallFailure }
  | { type: 'timeRanOut' }
  | { type: 'pageHidden' }
  | { type: 'grantSeen'; grant: Grant }

export const codeStart: CodeState = { at: 'issuing' }

export function codeFlow(state: CodeState, event: CodeEvent): CodeState {
  switch (event.type) {
    case 'codeAsked':
      return state.at === 'used' ? state : codeStart
    case 'codeIssued':
      return state.at === 'issuing' ? { at: 'shown', code: event.code, expiresAt: event.expiresAt, request: event.request } : state
    case 'codeRefused':
      return state.at === 'issuing' ? { at: 'failed', failure: event.failure } : state
    case 'timeRanOut':
      return state.at === 'shown' ? { at: 'expired', request: state.request } : state
    case 'pageHidden':
      return state.at === 'shown' ? { at: 'hidden', request: state.request } : state
    case 'grantSeen':
      return { at: 'used', grant: event.grant }
  }
}

/** Whether the doctor may use a code, or the province may still confirm, so that it is worth looking. */
export function isWorthLooking(state: CodeState): boolean {
  return state.at === 'used' ? state.grant.state === 'recording' : state.at !== 'issuing'
}

/** 123456 → 123 456, the way it is read out. */
export function groupDigits(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

/** Whole seconds a code still lives, by the server's clock. */
export function secondsLeft(expiresAt: string, serverNow: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - serverNow) / 1000))
}
