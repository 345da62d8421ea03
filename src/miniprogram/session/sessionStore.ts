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
  /** Counts the changes of person: signed out, or somebody else. What was asked or painted before one is nobody's business after it. */
  readonly era: number
}

export const sessionStore = createStore<SessionState>()(() => ({ standing: { at: 'starting' }, token: null, me: null, era: 0 }))

/** 当前办理人: so far always oneself; null before the real name is known. */
export function currentSubject(): string | null {
  return residentOf(sessionStore.getState().me)
}

export function currentEra(): number {
  return sessionStore.getState().era
}

/** Somebody is at the phone: a new era only if it is somebody else than before. */
export function bePerson(me: Me, token?: string): void {
  sessionStore.setState((before) => {
    const [known, now] = [residentOf(before.me), residentOf(me)]
    const same = known === null || known === now
    return { me, token: token ?? before.token, standing: { at: 'ready' }, era: same ? before.era : before.era + 1 }
  })
}

/** Nobody is at the phone any more. */
export function beNobody(standing: Standing): void {
  sessionStore.setState(({ era }) => ({ token: null, me: null, standing, era: era + 1 }))
}

function residentOf(me: Me | null): string | null {
  return me?.resident?.residentId ?? null
}
