import { createStore } from 'zustand/vanilla'
import type { Ward } from '../../contract/family/ward'
import type { Me } from '../../contract/identity/me'
import type { CallFailure } from '../client/failure'

/** Where the start has come to: the rest of the app waits for `ready`. */
export type Standing =
  | { readonly at: 'starting' | 'askingPrivacy' | 'privacyRefused' | 'signedOut' | 'ready' }
  | { readonly at: 'failed'; readonly failure: CallFailure }

/** Somebody this person acts for, until when, and whether that is suspended; nothing of it outlives the run. */
export type ActingFor = Pick<Ward, 'residentId' | 'name' | 'endsAt' | 'frozen'>

/** Acting that ended by itself, for home to say so: the 18th birthday came, or the guardianship is no more. */
export interface ActingEnded {
  readonly name: string
  readonly why: 'grownUp' | 'ended'
}

export interface SessionState {
  readonly standing: Standing
  readonly token: string | null
  readonly me: Me | null
  /** 当前办理人: a ward, or null for oneself. */
  readonly subject: ActingFor | null
  readonly ended: ActingEnded | null
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
  ended: null,
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
    const whose = same ? { subject: before.subject, era: before.era } : { subject: null, ended: null, era: before.era + 1 }
    return { me, token: token ?? before.token, standing: { at: 'ready' }, ...whose }
  })
}

/** From now on it is about this ward; null: about oneself again. */
export function actFor(subject: ActingFor | null): void {
  sessionStore.setState((before) => {
    if (before.subject?.residentId === subject?.residentId || (subject && !residentOf(before.me))) return before
    return { subject, ended: null, era: before.era + 1 }
  })
}

/** The ward as the cloud knows it now. Suspended or no longer suspended is a new era: what was open is read again, or refused. */
export function knowWard(ward: ActingFor): void {
  sessionStore.setState((before) => {
    const { subject } = before
    if (subject?.residentId !== ward.residentId) return before
    const { name, endsAt, frozen } = ward
    if (subject.name === name && subject.endsAt === endsAt && subject.frozen === frozen) return before
    return { subject: toActingFor(ward), era: subject.frozen === frozen ? before.era : before.era + 1 }
  })
}

/** Nobody acts for this ward any more, and not because the person said so: what was open is gone at once. */
export function endActing(residentId: string, why: ActingEnded['why']): void {
  sessionStore.setState((before) => {
    if (before.subject?.residentId !== residentId) return before
    return { subject: null, ended: { name: before.subject.name, why }, era: before.era + 1 }
  })
}

/** It was read. */
export function forgetEnded(): void {
  sessionStore.setState({ ended: null })
}

/** What the session keeps of a ward, and no more. */
export function toActingFor({ residentId, name, endsAt, frozen }: ActingFor): ActingFor {
  return { residentId, name, endsAt, frozen }
}

/** Nobody is at the phone any more. */
export function beNobody(standing: Standing): void {
  sessionStore.setState(({ era }) => ({ token: null, me: null, subject: null, ended: null, standing, era: era + 1 }))
}

function residentOf(me: Me | null): string | null {
  return me?.resident?.residentId ?? null
}
