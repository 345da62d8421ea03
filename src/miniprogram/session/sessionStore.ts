import { createStore } from 'zustand/vanilla'
import type { Me } from '../../contract/identity/me'
import type { CallFailure } from '../client/failure'

/** Where the start has come to: the rest of the app waits for `ready`. */
export type Standing =
  | { readonly at: 'starting' | 'askingPrivacy' | 'privacyRefused' | 'signedOut' | 'ready' }
  | { readonly at: 'failed'; readonly failure: CallFailure }

export interface SessionState {
  readonly standing: Standing
  readonly token: string | null
  readonly me: Me | null
}

export const sessionStore = createStore<SessionState>()(() => ({ standing: { at: 'starting' }, token: null, me: null }))

/** 当前办理人: so far always oneself; null before the real name is known. */
export function currentSubject(): string | null {
  return sessionStore.getState().me?.resident?.residentId ?? null
}
