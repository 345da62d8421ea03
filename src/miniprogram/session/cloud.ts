import { signIn } from '../../contract/identity/signIn'
import { type Call, createClient } from '../client/client'
import { type CallFailure, clientFailure } from '../client/failure'
import type { Transport } from '../client/transport'
import { now } from '../platform/clock'
import { deviceName } from '../platform/deviceName'
import { loginCode } from '../platform/login'
import { privacyNeeded } from '../platform/privacy'
import { readSessionToken, writeSessionToken } from '../platform/sessionToken'
import { chooseTransport } from '../platform/transport'
import { recordCall } from './diagnosis'
import { knowReached } from './reach'
import { beNobody, bePerson, currentEra, currentSubject, sessionStore } from './sessionStore'

/** Kept in the token's place by who signed out, so that a restart does not sign them in again unasked. */
const signedOutMark = 'signed-out'

let renewing: { readonly era: number; readonly done: Promise<CallFailure | null> } | null = null

const patience = { now, wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) }
const keeper = { token: knownToken, subject: currentSubject, era: currentEra, renew }
const carry = chooseTransport()
/** Only the road itself knows whether anything came back over it. */
const noting: Transport = async (operation, body) => {
  const arrival = await carry(operation, body)
  knowReached(arrival.reached)
  return arrival
}
const client = createClient(noting, keeper, patience)

/** The one client of the app; every page asks the cloud through it. */
export const call: Call = async (operation, input, options) => {
  const answered = recordCall(operation, input, options)
  const outcome = await client(operation, input, options)
  answered(outcome)
  if (!outcome.ok && outcome.failure.code === 'identity.proofDue') oweProof()
  return outcome
}

/** Taken away from another phone: what this one remembers of the level is no longer so, and no page asks on as if it were. */
function oweProof(): void {
  const { me } = sessionStore.getState()
  if (me && !me.proofDue) sessionStore.setState({ me: { ...me, level: 1, proofDue: true } })
}

/** Makes sure that there is a session, by signing in when there is none. */
export function openSession(): Promise<CallFailure | null> {
  return knownToken() === null ? renew(null) : Promise.resolve(null)
}

/** However many calls find the session gone, the phone signs in once. */
function renew(used: string | null): Promise<CallFailure | null> {
  if (used !== null && knownToken() !== used) return Promise.resolve(null)
  const era = currentEra()
  // A sign-in that began for somebody else is not waited for.
  if (renewing?.era === era) return renewing.done
  const done = signInAgain().finally(() => {
    if (renewing?.done === done) renewing = null
  })
  renewing = { era, done }
  return done
}

export function hasSession(): boolean {
  return knownToken() !== null
}

export function hasSignedOut(): boolean {
  return readSessionToken() === signedOutMark
}

export function forgetSession(mark: 'signedOut' | 'none'): void {
  writeSessionToken(mark === 'signedOut' ? signedOutMark : null)
  beNobody({ at: mark === 'signedOut' ? 'signedOut' : 'starting' })
}

function knownToken(): string | null {
  const { token } = sessionStore.getState()
  if (token !== null) return token
  const stored = readSessionToken()
  return stored === signedOutMark ? null : stored
}

async function signInAgain(): Promise<CallFailure | null> {
  if (hasSignedOut()) {
    // Signed out elsewhere on this phone: nobody's name stays on the screen here either.
    if (sessionStore.getState().me) beNobody({ at: 'signedOut' })
    return clientFailure('client.signedOut')
  }
  const era = currentEra()
  if (await privacyNeeded()) return clientFailure('client.privacyNeeded')
  const code = await loginCode()
  if (code === null) return clientFailure('client.loginUnavailable')
  const device = deviceName()
  const outcome = await call(signIn, device === null ? { code } : { code, device })
  // Who signed out meanwhile is not signed in again by an answer that was slow.
  if (era !== currentEra()) return clientFailure('client.signedOut')
  if (!outcome.ok) return outcome.failure
  const { session, me } = outcome.data
  writeSessionToken(session)
  bePerson(me, session)
  return null
}
