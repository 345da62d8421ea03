import { createStore } from 'zustand/vanilla'
import type { Ward } from '../../contract/family/ward'
import type { Me } from '../../contract/identity/me'
import type { CallFailure } from '../client/failure'

/** Where the start has come to: the rest of the app waits for `ready`. */
export type Standing =
  | { readonly at: 'starting' | 'askingPrivacy' | 'privacyRefused' | 'signedOut' | 'ready' }
  | { readonly at: 'failed'; readonly failure: CallFailure }

/** Somebody this person acts for; nothing of it outlives the run. */
export type ActingFor = Pick<Ward, 'residentId' | 'name'>

export interface SessionState {
  readonly standing: Standing
  readonly token: string | null
  readonly me: Me | null
  /** 当前办理人: a ward, or null for oneself. */
  readonly subject: ActingFor | null
  /**
   * Counts the changes of person: signed out, somebody else, or acting for somebody else.
   * What was asked or painted before one is nobody's business after it.
   */
  readonly era: number
}

export const sessionStore = createStore<SessionState>()(() => ({
  standing: { at: 'starting' },
  token: null,
  me: null,
  subject: null,
  era: 0,
}))

/** Whose record a call is about: only what is meant for wards goes in a ward's name, all else in one's own; null before the real name is known. */
export function currentSubject(forWards: boolean): string | null {
  const { me, subject } = sessionStore.getState()
  return (forWards ? subject?.residentId : null) ?? residentOf(me)
}

export function currentEra(): number {
  return sessionStore.getState().era
}

/** Somebody is at the phone: a new era only if it is somebody else than before. */
export function bePerson(me: Me, token?: string): void {
  sessionStore.setState((before) => {
    const [known, now] = [residentOf(before.me), residentOf(me)]
    const same = known === null || known === now
    const whose = same ? { subject: before.subject, era: before.era } : { subject: null, era: before.era + 1 }
    return { me, token: token ?? before.token, standing: { at: 'ready' }, ...whose }
  })
}

/** From now on it is about this ward; null: about oneself again. */
export function actFor(subject: ActingFor | null): void {
  sessionStore.setState((before) => {
    if (before.subject?.residentId === subject?.residentId || (subject && !residentOf(before.me))) return before
    return { subject, era: before.era + 1 }
  })
}

/** Nobody is at the phone any more. */
export function beNobody(standing: Standing): void {
  sessionStore.setState(({ era }) => ({ token: null, me: null, subject: null, standing, era: era + 1 }))
}

function residentOf(me: Me | null): string | null {
  return me?.resident?.residentId ?? null
}
