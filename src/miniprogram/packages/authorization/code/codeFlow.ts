import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import type { codeStatus } from '../../../../contract/authorization/codeStatus'
import type { Grant } from '../../../../contract/authorization/listGrants'
import type { OutputOf } from '../../../../contract/operation'
import type { CallFailure } from '../../../client/failure'

export type CodeStatus = OutputOf<typeof codeStatus>

/** What became of the wish to have the code as a WeChat message too. */
type MessageNews = 'none' | 'sent' | 'notSent' | 'notAllowed'

export interface ShownCode {
  readonly at: 'shown'
  readonly code: string
  readonly expiresAt: string
  readonly request: AccessRequest
  readonly wrongTries: number
  readonly triesLeft: number
  readonly message: MessageNews
}

/**
 * 授权码, from asking for one to the doctor having used it. The digits live in `shown` only:
 * every way out of that state lets go of them.
 */
export type CodeState =
  | { readonly at: 'issuing'; readonly byMessage: boolean }
  | ShownCode
  | { readonly at: 'hidden' | 'expired' | 'locked' | 'replaced'; readonly request: AccessRequest }
  | { readonly at: 'used'; readonly grant: Grant }
  | { readonly at: 'ended' }
  | { readonly at: 'failed'; readonly failure: CallFailure; readonly byMessage: boolean }

export type CodeEvent =
  | { type: 'codeAsked'; byMessage: boolean }
  | { type: 'codeIssued'; code: string; expiresAt: string; request: AccessRequest; messageSent: boolean | null }
  | { type: 'codeRefused'; failure: CallFailure }
  | { type: 'messageFailed'; news: 'notSent' | 'notAllowed' }
  | { type: 'timeRanOut' }
  | { type: 'pageHidden' }
  /** `about`: the digits that were on the screen when it was asked, if any. */
  | { type: 'statusRead'; about: string | null; status: CodeStatus }

export const codeStart: CodeState = { at: 'issuing', byMessage: false }

export function codeFlow(state: CodeState, event: CodeEvent): CodeState {
  switch (event.type) {
    case 'codeAsked':
      return state.at === 'used' || state.at === 'ended' ? state : { at: 'issuing', byMessage: event.byMessage }
    case 'codeIssued': {
      if (state.at !== 'issuing') return state
      const { code, expiresAt, request, messageSent } = event
      const message = messageSent === null ? (state.byMessage ? 'notSent' : 'none') : messageSent ? 'sent' : 'notSent'
      return { at: 'shown', code, expiresAt, request, wrongTries: 0, triesLeft: 0, message }
    }
    case 'codeRefused':
      if (state.at !== 'issuing') return state
      if (event.failure.code === 'authorization.requestClosed') return { at: 'ended' }
      return { at: 'failed', failure: event.failure, byMessage: state.byMessage }
    case 'messageFailed':
      return state.at === 'shown' ? { ...state, message: event.news } : state
    case 'timeRanOut':
      return state.at === 'shown' ? { at: 'expired', request: state.request } : state
    case 'pageHidden':
      return state.at === 'shown' ? { at: 'hidden', request: state.request } : state
    case 'statusRead':
      return learn(state, event.about, event.status)
  }
}

function learn(state: CodeState, about: string | null, status: CodeStatus): CodeState {
  if (status.state === 'used' && status.grant) return { at: 'used', grant: status.grant }
  if (state.at === 'issuing' || state.at === 'used' || state.at === 'ended') return state
  if (status.state === 'closed') return { at: 'ended' }
  // An answer about the code before must not be taken for one about this.
  if (state.at !== 'shown' || about !== state.code) return state
  switch (status.state) {
    case 'expired':
    case 'locked':
      return { at: status.state, request: state.request }
    // Used, and what that led to is not known yet: the next look says it.
    case 'used':
    case 'none':
      return state
    case 'live': {
      const { wrongTries, triesLeft } = status
      const isNewer = status.expiresAt !== null && Date.parse(status.expiresAt) > Date.parse(state.expiresAt)
      if (isNewer) return { at: 'replaced', request: state.request }
      return wrongTries === state.wrongTries ? state : { ...state, wrongTries, triesLeft }
    }
  }
}

/** Whether the doctor may use a code, or the province may still confirm, so that it is worth looking. */
export function isWorthLooking(state: CodeState): boolean {
  if (state.at === 'used') return state.grant.state === 'recording'
  return state.at !== 'issuing' && state.at !== 'ended'
}
